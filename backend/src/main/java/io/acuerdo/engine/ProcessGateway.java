package io.acuerdo.engine;

import java.util.Collection;
import java.util.List;

/**
 * The way to the engine: writes outbox rows in the caller's transaction, so that a message leaves if and only if the change it tells of was
 * committed. It never calls the engine itself (docs/adr/0005).
 */
public interface ProcessGateway {

    /** Writes all messages with as few statements as possible. */
    void publishAll(Collection<ProcessMessage> messages);

    default void publish(ProcessMessage message) {
        publishAll(List.of(message));
    }
}
