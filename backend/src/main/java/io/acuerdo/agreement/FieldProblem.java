package io.acuerdo.agreement;

/** What is wrong with one field of a request, in the language of the person who asks. */
public record FieldProblem(String field, String message) {
}
