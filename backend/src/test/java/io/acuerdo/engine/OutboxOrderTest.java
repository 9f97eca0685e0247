package io.acuerdo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.testing.DatabaseTest;

/** What the relay may take, without an engine: order, leases, parking. */
@DatabaseTest
class OutboxOrderTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Autowired
    private ProcessGateway gateway;
    @Autowired
    private Outbox outbox;
    @Autowired
    private OutboxStore store;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String one = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final Instant later = Instant.parse("2100-01-01T00:00:00Z");

    @AfterEach
    void leaveNothingWaiting() {
        jdbc.update("UPDATE engine_outbox SET state = 'SENT' WHERE business_key IN (?, ?)", one, other);
    }

    @Test
    void aMessageOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> gateway.publish(new ProcessMessage("test.sent", one, one, Map.of()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsRolledBackLeavesNoMessage() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            gateway.publish(new ProcessMessage("test.sent", one, one, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(taken()).isEmpty();
    }

    @Test
    void theOldestOfEachBusinessKeyGoesFirstAndTheNextOnlyWhenItWasTaken() {
        write(one, "first", "second");
        write(other, "third");
        List<OutboxRow> taken = taken();
        assertThat(taken).extracting(OutboxRow::name).containsExactly("first", "third");
        assertThat(taken()).as("what is leased is not taken again").isEmpty();
        step(List.of(taken.getFirst().seq()), List.of());
        assertThat(taken()).extracting(OutboxRow::name).containsExactly("second");
    }

    @Test
    void aLeaseThatRanOutIsTakenOver() {
        write(one, "first");
        OutboxRow row = taken().getFirst();
        assertThat(mine(store.step(List.of(), List.of(), List.of(), 500, later.plus(LEASE).plusSeconds(1), LEASE))).extracting(OutboxRow::seq)
                .containsExactly(row.seq());
    }

    @Test
    void aParkedMessageHoldsItsKeyAndNoOther() {
        write(one, "first", "second");
        write(other, "third");
        OutboxRow first = taken().getFirst();
        step(List.of(), List.of(new OutboxStore.Refusal(first, "no", later, true)));
        assertThat(outbox.parked()).filteredOn(parked -> parked.businessKey().equals(one)).singleElement()
                .satisfies(parked -> assertThat(parked.problem()).isEqualTo("no"));
        assertThat(mine(store.step(List.of(), List.of(), List.of(), 500, later.plus(LEASE).plusSeconds(1), LEASE))).extracting(OutboxRow::name)
                .containsExactly("third");
        assertThat(outbox.discard(first.id())).isTrue();
        assertThat(outbox.discard(first.id())).isFalse();
        assertThat(taken()).extracting(OutboxRow::name).containsExactly("second");
    }

    @Test
    void aParkedMessageCanBeTriedAgain() {
        write(one, "first");
        OutboxRow first = taken().getFirst();
        step(List.of(), List.of(new OutboxStore.Refusal(first, "no", later, true)));
        assertThat(outbox.retry(first.id())).isTrue();
        assertThat(taken()).extracting(OutboxRow::seq).containsExactly(first.seq());
    }

    @Test
    void tenThousandMessagesAreWrittenInBatches() {
        List<ProcessMessage> many = new ArrayList<>();
        IntStream.range(0, 10_000).forEach(i -> many.add(new ProcessMessage("test.sent", one, one, Map.of("n", i))));
        new TransactionTemplate(transactions).executeWithoutResult(status -> gateway.publishAll(many));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM engine_outbox WHERE business_key = ?", Long.class, one)).isEqualTo(10_000);
    }

    private void write(String key, String... names) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (String name : names) {
                gateway.publish(new ProcessMessage(name, key, key, Map.of()));
            }
        });
    }

    private List<OutboxRow> taken() {
        return mine(store.step(List.of(), List.of(), List.of(), 500, later, LEASE));
    }

    private void step(List<Long> sent, List<OutboxStore.Refusal> refused) {
        store.step(sent, refused, List.of(), 0, later, LEASE);
    }

    private List<OutboxRow> mine(List<OutboxRow> rows) {
        return rows.stream().filter(row -> row.correlationKey().equals(one) || row.correlationKey().equals(other)).toList();
    }
}
