package io.acuerdo.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The few calls of the engine's REST API that the tests of the exporter need. */
final class EngineRest {

    private static final String BOUNDARY = "acuerdo-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String management;

    EngineRest(ZeebeBroker broker) {
        this.base = broker.restAddress() + "/v2";
        this.management = broker.managementAddress();
    }

    void deploy(String... resources) throws Exception {
        var body = new StringBuilder();
        for (var resource : resources) {
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"").append(resource)
                    .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(read(resource)).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        send(HttpRequest.newBuilder(URI.create(base + "/deployments")).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    long createInstance(String processId, String variables) throws Exception {
        return key(post("/process-instances", "{\"bpmnProcessId\":\"" + processId + "\",\"processDefinitionId\":\"" + processId + "\",\"variables\":" + variables + "}"), "processInstanceKey");
    }

    void assign(long userTaskKey, String assignee) throws Exception {
        post("/user-tasks/" + userTaskKey + "/assignment", "{\"assignee\":\"" + assignee + "\"}");
    }

    void complete(long userTaskKey) throws Exception {
        post("/user-tasks/" + userTaskKey + "/completion", "{\"variables\":{}}");
    }

    void cancel(long processInstanceKey) throws Exception {
        post("/process-instances/" + processInstanceKey + "/cancellation", "{}");
    }

    void setVariables(long scopeKey, String variables) throws Exception {
        send(HttpRequest.newBuilder(URI.create(base + "/element-instances/" + scopeKey + "/variables")).header("Content-Type", "application/json")
                .method("PUT", HttpRequest.BodyPublishers.ofString("{\"variables\":" + variables + "}")).build());
    }

    long activateJob(String type) throws Exception {
        return key(post("/jobs/activation", "{\"type\":\"" + type + "\",\"timeout\":600000,\"maxJobsToActivate\":1,\"requestTimeout\":10000}"), "(?:jobKey|key)");
    }

    void failJob(long jobKey, int retries) throws Exception {
        post("/jobs/" + jobKey + "/failure", "{\"retries\":" + retries + ",\"errorMessage\":\"no funciona\"}");
    }

    void giveRetries(long jobKey) throws Exception {
        send(HttpRequest.newBuilder(URI.create(base + "/jobs/" + jobKey)).header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"changeset\":{\"retries\":1}}")).build());
    }

    void completeJob(long jobKey) throws Exception {
        post("/jobs/" + jobKey + "/completion", "{\"variables\":{}}");
    }

    void resolveIncident(long incidentKey) throws Exception {
        post("/incidents/" + incidentKey + "/resolution", "{}");
    }

    void publish(String name, String correlationKey) throws Exception {
        post("/messages/publication", "{\"name\":\"" + name + "\",\"correlationKey\":\"" + correlationKey + "\",\"timeToLive\":0}");
    }

    /** Returns when the snapshot is there. */
    void takeSnapshot() throws Exception {
        send(HttpRequest.newBuilder(URI.create(management + "/actuator/partitions/takeSnapshot")).POST(HttpRequest.BodyPublishers.noBody()).build());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !send(HttpRequest.newBuilder(URI.create(management + "/actuator/partitions")).build()).contains("\"snapshotId\":null"));
    }

    private String post(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    /** A broker that has just started is ready before its gateway knows the partition: what was not delivered for that is sent once it does. */
    private String send(HttpRequest request) throws Exception {
        var response = Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> http.send(request, HttpResponse.BodyHandlers.ofString()),
                answer -> answer.statusCode() != 503 || !answer.body().contains("PartitionNotFoundException"));
        if (response.statusCode() >= 300) {
            throw new AssertionError(request.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static long key(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\"?(\\d+)").matcher(json);
        if (!matcher.find()) {
            throw new AssertionError("No " + name + " in " + json);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String read(String resource) throws IOException {
        try (var in = EngineRest.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
