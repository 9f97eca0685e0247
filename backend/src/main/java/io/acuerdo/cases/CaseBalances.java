package io.acuerdo.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.DebtorPosition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the copy of the balances in the rows of open cases as the portfolio tells them. */
@Component
class CaseBalances {

    private static final int ROWS_A_BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final CaseRows rows;

    CaseBalances(JdbcTemplate jdbc, CaseRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The version stays: new figures are no change a person could collide with. */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(Collection<DebtorPosition> positions) {
        Map<DebtorId, CaseId> open = rows.openCasesOf(positions.stream().map(DebtorPosition::debtorId).toList());
        List<DebtorPosition> ordered = positions.stream().filter(it -> open.containsKey(it.debtorId())).sorted(Comparator.comparing(it -> it.debtorId().value())).toList();
        // Most debtors of a file have no case: they cost one look-up together, not one statement each.
        jdbc.batchUpdate("""
                UPDATE collection_case SET oldest_unpaid_due_on = CASE WHEN dpd_cured THEN NULL ELSE ? END, past_due = ?, outstanding = ?, balances_as_of = ? WHERE open_debtor_id = ?""",
                ordered, ROWS_A_BATCH, (statement, position) -> {
                    statement.setObject(1, position.oldestUnpaidDueOn());
                    statement.setBigDecimal(2, position.pastDue().amount());
                    statement.setBigDecimal(3, position.outstanding().amount());
                    statement.setObject(4, Sql.utc(position.asOf()));
                    statement.setObject(5, position.debtorId().value());
                });
    }
}
