package io.acuerdo.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's REST API as an outside program calls it. A call that is answered otherwise than expected fails the test with the answer. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "acuerdo-boundary";

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String authorization;

    Api(String base, String password) {
        this.base = base;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(("api:" + password).getBytes(StandardCharsets.UTF_8));
    }

    String url(String path) {
        return base + path;
    }

    boolean isUp() {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url("actuator/health"))).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        return send(request(path).GET(), 200);
    }

    JsonNode post(String path, String json, int expected) {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)), expected);
    }

    /** Every item of a paged list. */
    List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0;; page++) {
            JsonNode answer = get(path + (path.contains("?") ? "&" : "?") + "size=500&page=" + page);
            answer.get("items").forEach(all::add);
            if (answer.get("items").isEmpty() || all.size() >= answer.get("total").asInt()) {
                return all;
            }
        }
    }

    /** Uploads the file and answers the id of the import. */
    String importFile(String profile, String fileName, String content) {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n".formatted(BOUNDARY, fileName);
        return send(request("imports?profile=" + profile).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(head + content + "\r\n--" + BOUNDARY + "--\r\n")), 202).get("id").asString();
    }

    /** Moves the sandbox's clock and answers the moment reached. */
    String advance(String duration) {
        return post("sandbox/clock", "{\"advance\":\"" + duration + "\"}", 200).get("now").asString();
    }

    /** The sandbox's day where the debtors of these tests live. */
    LocalDate today() {
        return OffsetDateTime.parse(advance("PT0S")).atZoneSameInstant(ZoneId.of("America/Bogota")).toLocalDate();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url("api/v1/" + path))).timeout(Duration.ofMinutes(5)).header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder builder, int expected) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new AssertionError(request.method() + " " + request.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
