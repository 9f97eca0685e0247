package io.acuerdo.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Loads a portfolio file through the REST API, as any other machine client would, and says how far it is. */
final class ImportClient {

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final String authorization;
    private final Consumer<String> tell;

    ImportClient(String address, String password, Consumer<String> tell) {
        this.address = address;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(("api:" + password).getBytes(StandardCharsets.UTF_8));
        this.tell = tell;
    }

    /** Waits for the end. @throws LaunchFailure when the file is not taken */
    void load(Path file, String profile, LocalDate asOf) {
        tell.accept("Sending " + file.getFileName() + " (" + mebibytes(file) + ") with the profile " + profile + ".");
        var id = field(send(upload(file, profile, asOf)), "id");
        var run = await(id);
        if (field(run, "status").equals("FAILED")) {
            throw new LaunchFailure("The import of " + file.getFileName() + " failed: " + field(run, "problem"));
        }
        tell.accept("Imported " + file.getFileName() + ": " + number(run, "rowsRead") + " rows read, " + number(run, "rowsAccepted") + " accepted, " + number(run, "rowsUnchanged")
                + " unchanged, " + number(run, "rowsRejected") + " refused; " + number(run, "accountsCreated") + " accounts new, " + number(run, "accountsUpdated") + " updated, "
                + number(run, "casesOpened") + " cases opened.");
        if (!number(run, "rowsRejected").equals("0")) {
            tell.accept("The refused lines with their reasons: " + address + "/api/v1/imports/" + id + "/rejects");
        }
    }

    private String await(String id) {
        long lastTold = System.nanoTime();
        var run = get(id);
        while (!field(run, "status").matches("DONE|FAILED")) {
            pause();
            run = get(id);
            if (System.nanoTime() - lastTold > TELL_EVERY.toNanos()) {
                lastTold = System.nanoTime();
                tell.accept("  " + number(run, "rowsRead") + " rows read, " + number(run, "casesOpened") + " cases opened …");
            }
        }
        return run;
    }

    private String get(String id) {
        return send(request("/api/v1/imports/" + id).timeout(Duration.ofSeconds(60)).GET());
    }

    private HttpRequest.Builder upload(Path file, String profile, LocalDate asOf) {
        var boundary = "acuerdo-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName().toString().replace("\"", "_")
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        var query = "?profile=" + URLEncoder.encode(profile, StandardCharsets.UTF_8) + (asOf == null ? "" : "&asOf=" + asOf);
        try {
            return request("/api/v1/imports" + query)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Idempotency-Key", boundary)
                    .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofFile(file),
                            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        } catch (IOException e) {
            throw new LaunchFailure("The file " + file + " could not be read: " + e.getMessage() + ".", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization);
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LaunchFailure("Acuerdo at " + address + " did not take the import (" + response.statusCode() + "): " + reason(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new LaunchFailure("Acuerdo at " + address + " stopped answering during the import: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The import was interrupted; Acuerdo goes on with it by itself.", e);
        }
    }

    private static String reason(String body) {
        var detail = field(body, "detail");
        return detail.isEmpty() ? field(body, "title") : detail;
    }

    /** Value of a field of a flat JSON object; empty when it is missing or null. */
    static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\s]+))").matcher(json);
        if (!matcher.find() || "null".equals(matcher.group(2))) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\\\"", "\"").replace("\\n", " ").replace("\\\\", "\\");
    }

    private static String number(String json, String name) {
        var text = field(json, name);
        return text.isEmpty() ? "0" : text;
    }

    private static String mebibytes(Path file) {
        return "%.1f MB".formatted(file.toFile().length() / (1024.0 * 1024));
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The import was interrupted; Acuerdo goes on with it by itself.", e);
        }
    }
}
