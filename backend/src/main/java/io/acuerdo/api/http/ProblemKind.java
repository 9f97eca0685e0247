package io.acuerdo.api.http;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/** The kinds of problem the API answers with. The names are part of the contract: they end the problem's {@code type}. */
public enum ProblemKind {
    BAD_INPUT(HttpStatus.BAD_REQUEST, "The request is not valid"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Who are you?"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This path does not take that method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No answer in that format"),
    CONFLICT(HttpStatus.CONFLICT, "Somebody else was faster"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Bodies of that type are not read"),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a rule"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts"),
    ENGINE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The process engine does not answer"),
    OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    String type() {
        return "urn:acuerdo:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }
}
