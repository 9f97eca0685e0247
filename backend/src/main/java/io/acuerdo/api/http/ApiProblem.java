package io.acuerdo.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A call that ends with a problem document. It carries no stack trace: it is an answer, not a bug. */
public class ApiProblem extends RuntimeException {

    private final transient ProblemKind kind;
    private final transient List<FieldProblem> errors;
    private final String code;
    private final String takenBy;
    private final transient Map<String, Object> beside = new LinkedHashMap<>();

    public ApiProblem(ProblemKind kind, String detail) {
        this(kind, detail, null, null, null);
    }

    public ApiProblem(ProblemKind kind, String detail, List<FieldProblem> errors) {
        this(kind, detail, errors, null, null);
    }

    private ApiProblem(ProblemKind kind, String detail, List<FieldProblem> errors, String code, String takenBy) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = errors;
        this.code = code;
        this.takenBy = takenBy;
    }

    public static ApiProblem badInput(List<FieldProblem> errors) {
        return new ApiProblem(ProblemKind.BAD_INPUT,
                errors.stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining(" ")), List.copyOf(errors));
    }

    /** A rule of the business says no; the sentence is the module's, in the caller's language. */
    public static ApiProblem refused(Enum<?> rule, String sentence) {
        return new ApiProblem(ProblemKind.REFUSED, sentence, null, rule == null ? null : rule.name(), null);
    }

    /** Rules of the business say no to these fields. */
    public static ApiProblem refused(List<FieldProblem> errors) {
        return new ApiProblem(ProblemKind.REFUSED, errors.stream().map(FieldProblem::message).collect(Collectors.joining(" ")), List.copyOf(errors));
    }

    /** @param user who has it, or null when that is not known yet */
    public static ApiProblem taken(String user) {
        return new ApiProblem(ProblemKind.CONFLICT, user == null ? "Somebody else has it." : user + " has it.", null, "TAKEN", user);
    }

    public static ApiProblem badInput(String field, String message) {
        return badInput(List.of(new FieldProblem(field, message)));
    }

    /** No such thing, told by its kind: "No case has the id …". */
    public static ApiProblem notFound(String what, Object id) {
        return new ApiProblem(ProblemKind.NOT_FOUND, "No " + what + " has the id " + id + ".");
    }

    /** Adds an extension member (RFC 9457, 3.2) that helps to go on; null adds nothing. */
    public ApiProblem beside(String name, Object value) {
        if (value != null) {
            beside.put(name, value);
        }
        return this;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Problem document() {
        return new Problem(kind.type(), kind.title(), kind.status().value(), getMessage(), code, takenBy, errors, beside);
    }
}
