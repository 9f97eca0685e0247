package io.acuerdo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts decisions that are not there yet into the chain over all agreements, one run at a time, after they were committed: so nobody who decides waits for
 * anybody else. The hash it ends with goes to the log, which is another place than the database.
 */
@Component
@Transactional
class SealingDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(SealingDecisions.class);
    static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SealingDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Open(UUID agreementId, int number, String sha256) {
    }

    private record Head(long number, String sha256) {
    }

    /** Answers how many were sealed; as many as {@value #MOST} means that there may be more. */
    int seal() {
        jdbc.sql("SELECT id FROM approval_seal_turn FOR UPDATE").query(Integer.class).single();
        List<Open> open = jdbc.sql("""
                SELECT decision.agreement_id, decision.number, decision.sha256 FROM approval_seal_open waiting
                JOIN approval_decision decision ON decision.agreement_id = waiting.agreement_id AND decision.number = waiting.decision_number
                ORDER BY decision.at, decision.agreement_id, decision.number LIMIT ?""").param(MOST)
                .query((row, n) -> new Open(row.getObject("agreement_id", UUID.class), row.getInt("number"), row.getString("sha256"))).list();
        if (open.isEmpty()) {
            return 0;
        }
        Head head = jdbc.sql("SELECT number, sha256 FROM approval_seal ORDER BY number DESC LIMIT 1")
                .query((row, n) -> new Head(row.getLong("number"), row.getString("sha256"))).optional().orElse(new Head(0, DecisionChain.BEGINNING));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        for (Open one : open) {
            var seal = new DecisionChain.Seal(head.number() + 1, one.agreementId(), one.number(), one.sha256(), now);
            String sha256 = seal.sha256After(head.sha256());
            jdbc.sql("INSERT INTO approval_seal (number, agreement_id, decision_number, decision_sha256, previous_sha256, sha256, sealed_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(seal.number(), seal.agreementId(), seal.decisionNumber(), seal.decisionSha256(), head.sha256(), sha256, now).update();
            jdbc.sql("DELETE FROM approval_seal_open WHERE agreement_id = ? AND decision_number = ?").params(one.agreementId(), one.number()).update();
            head = new Head(seal.number(), sha256);
        }
        LOG.info("{} decisions sealed, the chain ends with number {}: {}", open.size(), head.number(), head.sha256());
        return open.size();
    }

    static DecisionChain.Seal seal(ResultSet row) throws SQLException {
        return new DecisionChain.Seal(row.getLong("number"), row.getObject("agreement_id", UUID.class), row.getInt("decision_number"),
                row.getString("decision_sha256"), row.getObject("sealed_at", LocalDateTime.class));
    }
}
