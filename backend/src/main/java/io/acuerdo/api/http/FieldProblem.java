package io.acuerdo.api.http;

/** One thing that is wrong with one field of a request. */
public record FieldProblem(String field, String message) {
}
