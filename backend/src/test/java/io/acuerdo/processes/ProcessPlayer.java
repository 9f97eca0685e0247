package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.acuerdo.cases.process.CaseProcess.Messages;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceResult;

/** Plays the part of every worker, one job at a time, so that a test reads like the diary of a case. */
final class ProcessPlayer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CamundaClient client;
    private final String prefix;

    /** @param prefix stands before every process id, job type and start message of the deployed copies, so that tests on one broker never meet; may be empty */
    ProcessPlayer(CamundaClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    void deploy(List<Path> files) {
        var command = client.newDeployResourceCommand().addResourceStringUtf8(copyOf(files.getFirst()), nameOf(files.getFirst()));
        for (Path file : files.subList(1, files.size())) {
            command = command.addResourceStringUtf8(copyOf(file), nameOf(file));
        }
        command.send().join();
    }

    long start(String processId, Map<String, Object> variables) {
        return client.newCreateInstanceCommand().bpmnProcessId(prefix + processId).latestVersion().variables(variables).send().join().getProcessInstanceKey();
    }

    /** Starts an instance whose variables can be asked for once it has ended. The request outlives every jump of the engine's clock. */
    CamundaFuture<ProcessInstanceResult> startAndFollow(String processId, Map<String, Object> variables) {
        return client.newCreateInstanceCommand().bpmnProcessId(prefix + processId).latestVersion().variables(variables)
                .withResult().requestTimeout(Duration.ofDays(1000)).send();
    }

    void tell(String message, String key, Map<String, Object> variables) {
        client.newPublishMessageCommand().messageName(message.equals(Messages.CASE_OPENED) ? prefix + message : message).correlationKey(key).timeToLive(Duration.ofHours(1)).variables(variables).send().join();
    }

    /** Takes the next job of this type, answers it, and returns what the worker was given. */
    Map<String, Object> work(String type, Map<String, Object> answer) {
        ActivatedJob job = take(type);
        client.newCompleteCommand(job.getKey()).variables(answer).send().join();
        return job.getVariablesAsMap();
    }

    private ActivatedJob take(String type) {
        Instant giveUpAt = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUpAt)) {
            var jobs = client.newActivateJobsCommand().jobType(prefix + type).maxJobsToActivate(1).timeout(Duration.ofMinutes(5))
                    .requestTimeout(Duration.ofSeconds(5)).send().join().getJobs();
            if (!jobs.isEmpty()) {
                return jobs.getFirst();
            }
        }
        throw new AssertionError("No job " + type + " came");
    }

    void hasNoWork(String type) {
        assertThat(client.newActivateJobsCommand().jobType(prefix + type).maxJobsToActivate(1).timeout(Duration.ofSeconds(1))
                .requestTimeout(Duration.ofMillis(-1)).send().join().getJobs()).as("jobs %s", type).isEmpty();
    }

    void complete(long userTask, Map<String, Object> answers) {
        client.newCompleteUserTaskCommand(userTask).variables(answers).send().join();
    }

    /** Forms and decisions are shared: under their own name the engine keeps them at one version. */
    private String nameOf(Path file) {
        return (file.toString().endsWith(".bpmn") ? prefix : "") + file.getFileName();
    }

    private String copyOf(Path file) {
        String text = ModelFiles.text(file);
        if (prefix.isEmpty() || !file.toString().endsWith(".bpmn")) {
            return text;
        }
        String id = ModelFiles.baseName(file);
        return text.replace("<bpmn:process id=\"" + id + "\"", "<bpmn:process id=\"" + prefix + id + "\"")
                .replace("bpmnElement=\"" + id + "\"", "bpmnElement=\"" + prefix + id + "\"")
                .replace("calledElement processId=\"", "calledElement processId=\"" + prefix)
                .replace("name=\"" + Messages.CASE_OPENED + "\"", "name=\"" + prefix + Messages.CASE_OPENED + "\"")
                .replace("taskDefinition type=\"", "taskDefinition type=\"" + prefix);
    }
}
