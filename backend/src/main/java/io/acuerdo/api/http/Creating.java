package io.acuerdo.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import io.acuerdo.api.Idempotency;
import io.acuerdo.api.Idempotency.Answer;
import io.acuerdo.api.Idempotency.Outcome;
import io.acuerdo.api.access.Caller;

import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a call that creates something, once per {@code Idempotency-Key} if the request has one. Refusals by a rule are answers too and
 * are given again; what failed for another reason may be tried again with the same key.
 */
@Component
public class Creating {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** The status, the place and the body of what was created. */
    public record Created(int status, String location, Object body) {

        public static Created at(String location, Object body) {
            return new Created(201, location, body);
        }
    }

    private final Idempotency idempotency;
    private final JsonMapper json;

    Creating(Idempotency idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    public ResponseEntity<String> answer(HttpServletRequest request, Caller caller, Supplier<Created> effect) {
        return answer(request, caller, InputStream.nullInputStream(), effect);
    }

    /** For a call that brings a file: its bytes are part of what makes two requests the same. */
    public ResponseEntity<String> answer(HttpServletRequest request, Caller caller, InputStream file, Supplier<Created> effect) {
        var key = request.getHeader(HEADER);
        if (key == null) {
            return response(created(effect), false);
        }
        if (!KEY.matcher(key).matches()) {
            throw ApiProblem.badInput(HEADER, "has 1 to 255 visible ASCII characters.");
        }
        return switch (idempotency.once(caller.client(), key, digest(request, caller, file), () -> created(effect))) {
            case Outcome.First(var answer) -> response(answer, false);
            case Outcome.Repeated(var answer) -> response(answer, true);
            case Outcome.OtherRequest() -> throw new ApiProblem(ProblemKind.KEY_REUSED, "The Idempotency-Key " + key + " came before with another request.");
            case Outcome.StillRunning() -> throw new ApiProblem(ProblemKind.CONFLICT, "The first request with this Idempotency-Key is still being worked on; ask again.");
        };
    }

    private Answer created(Supplier<Created> effect) {
        try {
            var created = effect.get();
            return new Answer(created.status(), created.location(), json.writeValueAsString(created.body()));
        } catch (ApiProblem problem) {
            if (problem.kind() != ProblemKind.REFUSED) {
                throw problem;
            }
            return new Answer(problem.kind().status().value(), null, json.writeValueAsString(problem.document()));
        }
    }

    private static ResponseEntity<String> response(Answer answer, boolean repeated) {
        var response = ResponseEntity.status(answer.status())
                .contentType(answer.status() < 400 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (repeated) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.body());
    }

    private static byte[] digest(HttpServletRequest request, Caller caller, InputStream file) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {request.getMethod(), request.getRequestURI(), request.getQueryString(), caller.actor().username()}) {
                sha.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            sha.update(BodyGuard.bodyOf(request));
            byte[] chunk = new byte[1 << 16];
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                sha.update(chunk, 0, read);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException brokenOff) {
            throw new ApiProblem(ProblemKind.BAD_INPUT, "The file broke off.");
        }
    }
}
