package io.acuerdo.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** The client of the engine, which may be switched off, and what its errors mean. */
@Component
class EngineLink {

    /** What became of a call, as far as the caller must know it. A future fails with gRPC's own exception, a join with the client's. */
    enum Verdict {
        DONE_BEFORE, AWAY, NOT_FOUND, CONFLICT, REFUSED
    }

    private final ObjectProvider<CamundaClient> clients;
    private final EngineTexts texts;

    EngineLink(ObjectProvider<CamundaClient> clients, EngineTexts texts) {
        this.clients = clients;
        this.texts = texts;
    }

    Optional<CamundaClient> ifEnabled() {
        return Optional.ofNullable(clients.getIfAvailable());
    }

    CamundaClient client() {
        return ifEnabled().orElseThrow(() -> new EngineAway(texts.get("away.disabled")));
    }

    CompletionStage<?> publish(String name, String correlationKey, String messageId, Duration timeToLive, String variables) {
        return client().newPublishMessageCommand().messageName(name).correlationKey(correlationKey).messageId(messageId)
                .timeToLive(timeToLive).variables(variables).send();
    }

    boolean answers(Duration patience) {
        try {
            return !client().newTopologyRequest().requestTimeout(patience).send().join().getBrokers().isEmpty();
        } catch (ClientException | EngineAway e) {
            return false;
        }
    }

    EngineAway away(Throwable cause) {
        return new EngineAway(texts.get("away.command"), cause);
    }

    static Verdict verdict(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientStatusException grpc) {
                return verdict(grpc.getStatusCode());
            }
            if (cause instanceof StatusRuntimeException grpc) {
                return verdict(grpc.getStatus().getCode());
            }
            if (cause instanceof ClientHttpException http) {
                return switch (http.code()) {
                    case 404 -> Verdict.NOT_FOUND;
                    case 409 -> Verdict.CONFLICT;
                    case 0, 408, 429, 500, 502, 503, 504 -> Verdict.AWAY;
                    default -> Verdict.REFUSED;
                };
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || cause instanceof EngineAway) {
                return Verdict.AWAY;
            }
        }
        return Verdict.REFUSED;
    }

    private static Verdict verdict(Status.Code code) {
        return switch (code) {
            case ALREADY_EXISTS -> Verdict.DONE_BEFORE;
            case NOT_FOUND -> Verdict.NOT_FOUND;
            case FAILED_PRECONDITION -> Verdict.CONFLICT;
            case RESOURCE_EXHAUSTED, UNAVAILABLE, DEADLINE_EXCEEDED, ABORTED, CANCELLED -> Verdict.AWAY;
            default -> Verdict.REFUSED;
        };
    }

    /** The engine's own words, without ours around them. */
    static String words(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientStatusException grpc && grpc.getStatus().getDescription() != null) {
                return grpc.getStatus().getDescription();
            }
            if (cause instanceof StatusRuntimeException grpc && grpc.getStatus().getDescription() != null) {
                return grpc.getStatus().getDescription();
            }
            if (cause instanceof ProblemException problem && problem.details() != null && problem.details().getDetail() != null) {
                return problem.details().getDetail();
            }
        }
        return String.valueOf(thrown.getMessage());
    }
}
