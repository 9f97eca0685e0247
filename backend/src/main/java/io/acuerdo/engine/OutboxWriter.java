package io.acuerdo.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.acuerdo.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages as outbox rows and wakes the relay once the caller has committed. */
@Component
class OutboxWriter implements ProcessGateway {

    private static final int LONGEST_VARIABLES = 256 * 1024;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final OutboxSignal signal;

    OutboxWriter(JdbcTemplate jdbc, JsonMapper json, Clock clock, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    public void publishAll(Collection<ProcessMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A message is written in the transaction of the change it tells of; there is none");
        }
        LocalDateTime now = Utc.of(clock.instant());
        jdbc.batchUpdate("""
                INSERT INTO engine_outbox (id, name, business_key, correlation_key, variables, state, attempts, next_attempt_at, created_at)
                VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""", messages, 500, (statement, message) -> {
            statement.setObject(1, Ids.next());
            statement.setString(2, message.name());
            statement.setString(3, message.businessKey());
            statement.setString(4, message.correlationKey());
            statement.setString(5, variables(message));
            statement.setObject(6, now);
            statement.setObject(7, now);
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.rowsWritten();
            }
        });
    }

    private String variables(ProcessMessage message) {
        String text = json.writeValueAsString(message.variables());
        if (text.length() > LONGEST_VARIABLES) {
            throw new IllegalArgumentException("Variables of " + message.name() + " have " + text.length()
                    + " characters; the engine is not a database");
        }
        return text;
    }
}
