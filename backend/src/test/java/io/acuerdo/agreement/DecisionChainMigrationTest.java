package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;

import io.acuerdo.shared.Ids;
import io.acuerdo.testing.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DecisionChainMigrationTest {

    @Test
    void whatWasDecidedBeforeThereWasAChainIsChainedAsItLiesThere() {
        var database = TestServers.freshDatabase("acuerdo_chain");
        Flyway.configure().dataSource(database.url(), database.user(), database.password()).target("91").load().migrate();
        var source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        var jdbc = JdbcClient.create(source);
        jdbc.sql("SET FOREIGN_KEY_CHECKS = 0").update();
        UUID first = Ids.next();
        UUID second = Ids.next();
        decided(jdbc, first, 1, null);
        decided(jdbc, first, 2, "Señor Núñez cumple ✓");
        decided(jdbc, second, 1, null);

        Flyway.configure().dataSource(database.url(), database.user(), database.password()).load().migrate();

        assertThat(new SealingDecisions(jdbc, Clock.systemUTC()).seal()).isEqualTo(3);
        ChainCheck check = new CheckingDecisions(jdbc).all();
        assertThat(check.faults()).isEmpty();
        assertThat(check.verified()).isEqualTo(3);
        assertThat(check.sealed()).isEqualTo(3);
        source.destroy();
    }

    private static void decided(JdbcClient jdbc, UUID agreement, int number, String reason) {
        jdbc.sql("""
                INSERT INTO approval_decision (id, agreement_id, number, round, step, by_user, on_behalf_of, reason, authority, decision_id, decision_version,
                    decision_rule, inputs, at) VALUES (?, ?, ?, 1, 'SUBMIT', 'agent1', NULL, ?, 'manager', 'approval-authority', 0, NULL, ?, '2026-03-02 10:11:12.013')""")
                .params(Ids.next(), agreement, number, reason, "{\"maker\":\"agent1\",\"who\":\"Peña\"}").update();
    }
}
