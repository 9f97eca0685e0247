package io.acuerdo.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.ConstraintViolationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import io.acuerdo.engine.EngineAway;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns whatever a call of the API ends with into a problem document. What a client sent is never our fault, and a stack trace never leaves. */
@RestControllerAdvice(basePackages = "io.acuerdo.api")
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<Problem> problem(ApiProblem problem) {
        return ResponseEntity.status(problem.kind().status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.document());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            return problem(ApiProblem.badInput(field(wrong), expectation(wrong)));
        }
        if (unreadable.getCause() instanceof MismatchedInputException) {
            return problem(ApiProblem.badInput("body", "is not an object with the fields of this call."));
        }
        return problem(ApiProblem.badInput("body", unreadable.getCause() instanceof JacksonException ? "is not valid JSON." : "is missing."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notValid(MethodArgumentNotValidException notValid) {
        var errors = notValid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), sentence(error.getDefaultMessage()))).distinct().toList();
        return problem(ApiProblem.badInput(errors.isEmpty() ? List.of(new FieldProblem("body", "is not valid.")) : errors));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notValid(HandlerMethodValidationException notValid) {
        return problem(ApiProblem.badInput(notValid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(result.getMethodParameter().getParameterName(), sentence(error.getDefaultMessage()))))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notValid(ConstraintViolationException notValid) {
        return problem(ApiProblem.badInput(notValid.getConstraintViolations().stream()
                .map(error -> new FieldProblem(error.getPropertyPath().toString(), sentence(error.getMessage()))).toList()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException wrong) {
        return problem(ApiProblem.badInput(wrong.getName(), expectation(wrong.getRequiredType())));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        return problem(ApiProblem.badInput(missing.getParameterName(), "is missing."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException missing) {
        return problem(ApiProblem.badInput(missing.getRequestPartName(), "is missing; send it as a part of a multipart/form-data body."));
    }

    @ExceptionHandler({MissingRequestValueException.class, ServletRequestBindingException.class})
    ResponseEntity<Problem> missing(Exception missing) {
        return problem(new ApiProblem(ProblemKind.BAD_INPUT, "The request lacks something this call needs."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return problem(new ApiProblem(ProblemKind.TOO_LARGE, "The file is larger than this installation takes."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> noMultipart(MultipartException broken) {
        if (broken.getRootCause() == null) {
            return problem(new ApiProblem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the file as the part `file` of a multipart/form-data body."));
        }
        return problem(new ApiProblem(ProblemKind.BAD_INPUT, "The multipart body cannot be read or broke off."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notSupported(HttpMediaTypeNotSupportedException notSupported) {
        return problem(new ApiProblem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException notAcceptable) {
        return problem(new ApiProblem(ProblemKind.NOT_ACCEPTABLE, "This call does not answer in any of the formats asked for."));
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, PessimisticLockingFailureException.class})
    ResponseEntity<Problem> lostRace(Exception race) {
        log.info("A call lost a race: {}", race.getMessage());
        return problem(new ApiProblem(ProblemKind.CONFLICT, "Somebody else changed the same thing at the same moment; look again and repeat."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> engineAway(EngineAway away) {
        return problem(new ApiProblem(ProblemKind.ENGINE_AWAY, away.getMessage()));
    }

    /** The client has hung up; nobody is left to answer. */
    @ExceptionHandler
    void hungUp(AsyncRequestNotUsableException gone) {
        log.debug("A client hung up: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> ourFault(Exception bug) {
        var incident = UUID.randomUUID();
        log.error("A call of the API failed, incident {}", incident, bug);
        return problem(new ApiProblem(ProblemKind.OUR_FAULT, "This is our fault, not yours. It is in our log as incident " + incident + "."));
    }

    private static String field(DatabindException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String expectation(DatabindException wrong) {
        return switch (wrong) {
            case InvalidFormatException format -> expectation(format.getTargetType());
            case MismatchedInputException mismatch -> expectation(mismatch.getTargetType());
            default -> "is not what this call expects.";
        };
    }

    private static String expectation(Class<?> type) {
        if (type == null) {
            return "is not what this call expects.";
        }
        if (type.isEnum()) {
            return "is not one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()) + ".";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "is not an id such as 0190f3a2-7c4e-7d7a-9a55-2f0a7c7be001.";
            case "LocalDate" -> "is not a day such as 2026-03-31.";
            case "OffsetDateTime", "Instant" -> "is not a moment such as 2026-03-31T15:30:00-05:00.";
            case "Duration" -> "is not a duration such as P1D or PT6H.";
            case "int", "Integer", "long", "Long" -> "is not a whole number in range.";
            case "BigDecimal" -> "is not a decimal number.";
            case "boolean", "Boolean" -> "is not true or false.";
            case "String" -> "is not a text.";
            default -> "is not what this call expects.";
        };
    }

    private static String sentence(String message) {
        return message == null ? "is not valid." : message.endsWith(".") ? message : message + ".";
    }
}
