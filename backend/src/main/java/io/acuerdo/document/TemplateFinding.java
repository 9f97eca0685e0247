package io.acuerdo.document;

/** What stands in the way of a template: the line it is in, counted from 1, and a sentence that says what would be accepted. */
public record TemplateFinding(int line, String message) {
}
