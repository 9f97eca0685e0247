package io.acuerdo.agreement;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Timeline;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The night's run dies as with {@code kill -9}: its connection is gone after everything of a chunk is written and before it is committed, and nothing comes
 * after. That a message of the outbox reaches the engine once, however often it is sent, is {@code OutboxRelayTest}'s.
 */
@DatabaseTest
class DueRunKilledTest {

    private static final int AGREEMENTS = 3 * AgreementDueRun.TOGETHER + 7;
    /** Later than any other test's day, so that the run of every five seconds has nothing to do with these. */
    /** Long before anything that another test leaves unpaid: the run of that night finds ours alone. */
    private static final Instant NIGHT = Instant.parse("2001-01-02T05:00:00Z");

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ApplicationEventPublisher events;

    private final String portfolio = "noche-" + UUID.randomUUID();
    private final String ids = UUID.randomUUID().toString().substring(0, 8) + "-%s-7000-8000-";
    private int chunks;

    @BeforeEach
    void manyInstalmentsAreUnpaid() {
        LocalDateTime due = LocalDateTime.ofInstant(NIGHT, ZoneOffset.UTC);
        String from = " FROM seq_1_to_" + AGREEMENTS;
        jdbc.update("""
                INSERT INTO collection_case (id, version, debtor_id, portfolio, country, currency, zone, debtor_name, stage, subject_id, in_force_id, stage_since,
                       opened_at, past_due, outstanding, balances_as_of)
                SELECT %1$s, 0, %2$s, ?, 'CO', 'COP', 'America/Bogota', 'Deudor', 'AGREEMENT', %3$s, %3$s, ?, ?, 0, 300000, ?"""
                .formatted(id("0001"), id("0002"), id("0003")) + from, portfolio, due, due, due);
        jdbc.update("""
                INSERT INTO agreement (id, case_id, debtor_id, portfolio, type, status, currency, method, principal, rate_pct, installments, first_due_on,
                       total_payment, total_interest, today_payoff, today_past_due, haircut_pct, npv_loss_pct, rate_cut_pct, restructure_count, proposed_by, maker,
                       proposed_at, accepted_at, accepted_on, watch_needed, version)
                SELECT %3$s, %1$s, %2$s, ?, 'REFINANCING', 'ACTIVE', 'COP', 'FRENCH', 300000, 12, 1, ?, 306000, 6000, 300000, 0, 0, 0, 0, 0, 'agent1',
                       'agent1', ?, ?, ?, 1, 0""".formatted(id("0001"), id("0002"), id("0003")) + from, portfolio, due.toLocalDate(), due, due, due.toLocalDate());
        jdbc.update("""
                INSERT INTO agreement_instalment (id, agreement_id, number, due_on, principal, interest, payment, balance, paid, waived, paid_on, tolerated_until,
                       judge_at, version)
                SELECT %1$s, %2$s, 1, ?, 300000, 6000, 306000, 0, 0, 0, NULL, ?, ?, 0""".formatted(id("0011"), id("0003")) + from, due.toLocalDate(),
                due.toLocalDate(), due.minusHours(1));
    }

    @AfterEach
    void leaveNothingForTheRelay() {
        jdbc.update("DELETE o FROM engine_outbox o JOIN collection_case c ON o.business_key = CAST(c.id AS CHAR) WHERE c.portfolio = ?", portfolio);
        jdbc.update("DELETE i FROM agreement_instalment i JOIN agreement a ON a.id = i.agreement_id WHERE a.portfolio = ?", portfolio);
        jdbc.update("DELETE FROM agreement WHERE portfolio = ?", portfolio);
    }

    @Test
    void whatWasMissedIsNotedToldAndSentOnceThoughTheRunDiesInTheMiddle() {
        assertThatExceptionOfType(Killed.class).isThrownBy(run(this::dieInTheSecondChunk)::run);
        assertThat(noted()).as("the first chunk is there").isEqualTo(AgreementDueRun.TOGETHER);
        assertThat(told()).as("and nothing of the one that was cut off").isEqualTo(AgreementDueRun.TOGETHER);
        assertThat(written()).isEqualTo(AgreementDueRun.TOGETHER);

        assertThat(run(events::publishEvent).run()).isEqualTo(AGREEMENTS - AgreementDueRun.TOGETHER);
        assertThat(run(events::publishEvent).run()).as("and nothing is left").isZero();

        assertThat(noted()).isEqualTo(AGREEMENTS);
        assertThat(told()).isEqualTo(AGREEMENTS);
        assertThat(written()).isEqualTo(AGREEMENTS);
        assertThat(count("SELECT COUNT(DISTINCT t.case_id) FROM case_timeline t JOIN collection_case c ON c.id = t.case_id WHERE c.portfolio = ?")).isEqualTo(AGREEMENTS);
        assertThat(count("SELECT COUNT(DISTINCT o.correlation_key) FROM engine_outbox o JOIN collection_case c ON o.business_key = CAST(c.id AS CHAR)"
                + " WHERE c.portfolio = ?")).isEqualTo(AGREEMENTS);
    }

    private AgreementDueRun run(ApplicationEventPublisher publisher) {
        return new AgreementDueRun(JdbcClient.create(jdbc), cases, timeline, transaction, publisher, Clock.fixed(NIGHT, ZoneOffset.UTC));
    }

    private void dieInTheSecondChunk(Object event) {
        events.publishEvent(event);
        if (++chunks > 2) {
            throw new Killed();
        }
        if (chunks == 2) {
            cutTheConnection(jdbc.queryForObject("SELECT CONNECTION_ID()", Long.class));
            throw new Killed();
        }
    }

    private void cutTheConnection(long id) {
        try (Connection other = database.getConnection(); Statement statement = other.createStatement()) {
            statement.execute("KILL " + id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An end that nothing catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private int noted() {
        return count("SELECT COUNT(*) FROM agreement_instalment i JOIN agreement a ON a.id = i.agreement_id WHERE a.portfolio = ? AND i.missed_at IS NOT NULL");
    }

    private int told() {
        return count("SELECT COUNT(*) FROM case_timeline t JOIN collection_case c ON c.id = t.case_id WHERE c.portfolio = ? AND t.kind = 'INSTALMENT_MISSED'");
    }

    private int written() {
        return count("SELECT COUNT(*) FROM engine_outbox o JOIN collection_case c ON o.business_key = CAST(c.id AS CHAR) WHERE c.portfolio = ?"
                + " AND o.name = 'agreement.instalmentMissed'");
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class, portfolio);
    }

    private String id(String kind) {
        return "CAST(CONCAT('" + ids.formatted(kind) + "', LPAD(HEX(seq), 12, '0')) AS UUID)";
    }
}
