package io.acuerdo.cases;

import java.util.Collection;
import java.util.List;

import io.acuerdo.portfolio.DebtorId;

/**
 * What to look for among cases; null (and no ids) means any. {@code q} is looked for in the debtor's name, document, accounts and phones.
 * Cured and closed cases are left out unless {@code includeEnded} or {@code stage} asks for them. Begin with {@link #all()}.
 */
public record CaseQuery(Stage stage, String segment, Integer minDpd, Integer maxDpd, String portfolio, String q, DebtorId debtorId,
                        Boolean onHold, boolean includeEnded, Collection<CaseId> ids) {

    public CaseQuery {
        ids = ids == null ? List.of() : List.copyOf(ids);
    }

    public static CaseQuery all() {
        return new CaseQuery(null, null, null, null, null, null, null, null, false, List.of());
    }

    public CaseQuery withStage(Stage wanted) {
        return new CaseQuery(wanted, segment, minDpd, maxDpd, portfolio, q, debtorId, onHold, includeEnded, ids);
    }

    public CaseQuery withSegment(String wanted) {
        return new CaseQuery(stage, wanted, minDpd, maxDpd, portfolio, q, debtorId, onHold, includeEnded, ids);
    }

    /** Both ends belong to the range; either may be null. */
    public CaseQuery withDpd(Integer min, Integer max) {
        return new CaseQuery(stage, segment, min, max, portfolio, q, debtorId, onHold, includeEnded, ids);
    }

    public CaseQuery withPortfolio(String wanted) {
        return new CaseQuery(stage, segment, minDpd, maxDpd, wanted, q, debtorId, onHold, includeEnded, ids);
    }

    public CaseQuery withText(String wanted) {
        return new CaseQuery(stage, segment, minDpd, maxDpd, portfolio, wanted, debtorId, onHold, includeEnded, ids);
    }

    public CaseQuery withDebtor(DebtorId wanted) {
        return new CaseQuery(stage, segment, minDpd, maxDpd, portfolio, q, wanted, onHold, includeEnded, ids);
    }

    public CaseQuery withOnHold(Boolean wanted) {
        return new CaseQuery(stage, segment, minDpd, maxDpd, portfolio, q, debtorId, wanted, includeEnded, ids);
    }

    public CaseQuery withEnded(boolean wanted) {
        return new CaseQuery(stage, segment, minDpd, maxDpd, portfolio, q, debtorId, onHold, wanted, ids);
    }

    public CaseQuery withIds(Collection<CaseId> wanted) {
        return new CaseQuery(stage, segment, minDpd, maxDpd, portfolio, q, debtorId, onHold, includeEnded, wanted);
    }
}
