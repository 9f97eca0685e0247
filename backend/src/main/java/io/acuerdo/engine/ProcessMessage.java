package io.acuerdo.engine;

import java.util.Map;

/**
 * A message to the engine. Messages with one business key leave in the order they were written; the correlation key chooses the waiting
 * instance. Variables are ids, moments and routing facts, never balances to rely on.
 */
public record ProcessMessage(String name, String businessKey, String correlationKey, Map<String, Object> variables) {
}
