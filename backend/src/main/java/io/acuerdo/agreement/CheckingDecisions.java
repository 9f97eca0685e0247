package io.acuerdo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.acuerdo.agreement.ChainFault.Kind;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recalculates the chains of decisions and says what was changed or removed (ADR 0014). It reads row by row, so memory stays constant; all agreements take
 * about as long as reading all figures of all decisions.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CheckingDecisions {

    private static final int FETCH = 500;
    private static final String DECISIONS = """
            SELECT decision.*, seal.decision_sha256 AS sealed_sha256 FROM approval_decision decision
            LEFT JOIN approval_seal seal ON seal.agreement_id = decision.agreement_id AND seal.decision_number = decision.number
            %s ORDER BY decision.agreement_id, decision.number""";
    private static final String GONE = """
            SELECT seal.agreement_id, seal.decision_number FROM approval_seal seal
            LEFT JOIN approval_decision decision ON decision.agreement_id = seal.agreement_id AND decision.number = seal.decision_number
            WHERE decision.id IS NULL %s ORDER BY seal.number LIMIT 100""";

    private final JdbcClient jdbc;

    CheckingDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The chain of one agreement, with what was sealed of it. */
    public ChainCheck of(AgreementId id) {
        var walk = new Walk();
        jdbc.sql(DECISIONS.formatted("WHERE decision.agreement_id = ?")).param(id.value()).query((RowCallbackHandler) walk::decision);
        jdbc.sql(GONE.formatted("AND seal.agreement_id = ?")).param(id.value()).query((RowCallbackHandler) walk::gone);
        return walk.result(walk.previous);
    }

    /** All chains, and the chain over all. */
    public ChainCheck all() {
        var walk = new Walk();
        jdbc.sql("SELECT * FROM approval_seal ORDER BY number").withFetchSize(FETCH).query((RowCallbackHandler) walk::seal);
        jdbc.sql(DECISIONS.formatted("")).withFetchSize(FETCH).query((RowCallbackHandler) walk::decision);
        jdbc.sql(GONE.formatted("")).query((RowCallbackHandler) walk::gone);
        return walk.result(walk.lastSeal);
    }

    /** Goes along the rows in order and remembers where the chain broke. */
    private static final class Walk {

        private final List<ChainFault> faults = new ArrayList<>();
        private UUID agreement;
        private String previous;
        private int number;
        private boolean broken;
        private long decisions;
        private long sealed;
        private long verified;
        private Instant upTo;
        private long seals;
        private String lastSeal;

        void decision(ResultSet row) throws SQLException {
            UUID id = row.getObject("agreement_id", UUID.class);
            if (!id.equals(agreement)) {
                agreement = id;
                previous = DecisionChain.BEGINNING;
                number = 0;
                broken = false;
            }
            decisions++;
            var entry = DecisionRecord.entry(row);
            if (entry.number() != number + 1) {
                fault(Kind.MISSING, number + 1);
            } else if (!row.getString("previous_sha256").equals(previous) || !row.getString("sha256").equals(entry.sha256After(previous))) {
                fault(Kind.CHANGED, entry.number());
            }
            String sealedAs = row.getString("sealed_sha256");
            if (sealedAs != null) {
                sealed++;
                if (!sealedAs.equals(row.getString("sha256"))) {
                    fault(Kind.REWRITTEN, entry.number());
                }
            }
            if (!broken) {
                verified++;
                Instant at = entry.at().toInstant(ZoneOffset.UTC);
                upTo = upTo == null || at.isAfter(upTo) ? at : upTo;
            }
            // after a fault the chain is taken up again where it says it goes on, so that one change is told once
            previous = row.getString("sha256");
            number = entry.number();
        }

        void gone(ResultSet row) throws SQLException {
            var fault = new ChainFault(Kind.MISSING, new AgreementId(row.getObject("agreement_id", UUID.class)), row.getLong("decision_number"));
            if (!faults.contains(fault)) {
                add(fault);
            }
        }

        void seal(ResultSet row) throws SQLException {
            seals++;
            var seal = SealingDecisions.seal(row);
            String before = lastSeal == null ? DecisionChain.BEGINNING : lastSeal;
            if (seal.number() != seals || !row.getString("previous_sha256").equals(before) || !row.getString("sha256").equals(seal.sha256After(before))) {
                add(new ChainFault(Kind.SEAL_BROKEN, null, seals));
                seals = seal.number();
            }
            lastSeal = row.getString("sha256");
        }

        ChainCheck result(String head) {
            return new ChainCheck(decisions, sealed, verified, upTo, head, faults);
        }

        private void fault(Kind kind, int at) {
            broken = true;
            add(new ChainFault(kind, new AgreementId(agreement), at));
        }

        private void add(ChainFault fault) {
            if (faults.size() < ChainCheck.MOST_FAULTS) {
                faults.add(fault);
            }
        }
    }
}
