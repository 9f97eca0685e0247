package io.acuerdo.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON body once, whole and bounded, and turns away what no field may hold: NUL and lone surrogates, which a database cannot keep,
 * and numbers whose plain form would fill the memory. The bytes stay at hand for the idempotency check. Files pass untouched.
 */
public final class BodyGuard extends OncePerRequestFilter {

    /** Enough for any body of this API that is not a file. */
    static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_NUMBER = 40;
    private static final String BODY = BodyGuard.class.getName() + ".body";

    private final JsonMapper json;
    private final ProblemWriter problems;

    BodyGuard(JsonMapper json, ProblemWriter problems) {
        this.json = json;
        this.problems = problems;
    }

    /** The body as it came, empty when there was none or it was a file. */
    public static byte[] bodyOf(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isFile(request)) {
                chain.doFilter(request, response);
                return;
            }
            for (var parameter : request.getParameterMap().entrySet()) {
                checkText(parameter.getKey(), "parameter");
                for (var value : parameter.getValue()) {
                    checkText(value, parameter.getKey());
                }
            }
            byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new ApiProblem(ProblemKind.TOO_LARGE, "A body that is not a file may have up to " + MOST_BYTES + " bytes.");
            }
            if (body.length > 0) {
                checkType(request.getContentType());
                checkJson(body);
            }
            request.setAttribute(BODY, body);
            chain.doFilter(new Replayed(request, body), response);
        } catch (ApiProblem problem) {
            problems.write(response, problem);
        }
    }

    private static void checkType(String type) {
        try {
            var media = type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
            if (media.isCompatibleWith(MediaType.APPLICATION_JSON) || "json".equals(media.getSubtypeSuffix())) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // told below
        }
        throw new ApiProblem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
    }

    private void checkJson(byte[] body) {
        try (var parser = json.createParser(body)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    checkText(parser.getString(), path(parser.streamReadContext().pathAsPointer().toString()));
                } else if (token.isNumeric() && isHuge(parser.getString())) {
                    throw ApiProblem.badInput(path(parser.streamReadContext().pathAsPointer().toString()), "is too large a number.");
                }
            }
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new ApiProblem(ProblemKind.BAD_INPUT, "The body is not valid JSON"
                    + (at == null ? "." : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."),
                    List.of(new FieldProblem("body", "is not valid JSON.")));
        }
    }

    private static boolean isHuge(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        return number.length() > LONGEST_NUMBER
                || e >= 0 && (number.length() - e > 4 || Math.abs(Integer.parseInt(number.substring(e + 1))) > LONGEST_NUMBER);
    }

    private static void checkText(String text, String field) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw ApiProblem.badInput(field, "has a NUL character.");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw ApiProblem.badInput(field, "has half a character (a lone surrogate).");
                }
                i++;
            }
        }
    }

    private static String path(String pointer) {
        var path = pointer.replaceFirst("^/", "").replace('/', '.').replaceAll("[^\\p{L}\\p{N}._-]", "?");
        return path.isEmpty() ? "body" : path.length() > 100 ? path.substring(0, 100) : path;
    }

    private static boolean isFile(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        BodyGuard bodyGuard(JsonMapper json, ProblemWriter problems) {
            return new BodyGuard(json, problems);
        }

        /** It works inside the security chain of the API and nowhere else. */
        @Bean
        FilterRegistrationBean<BodyGuard> bodyGuardStaysInItsChain(BodyGuard guard) {
            var registration = new FilterRegistrationBean<>(guard);
            registration.setEnabled(false);
            return registration;
        }
    }

    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
