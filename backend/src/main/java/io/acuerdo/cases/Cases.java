package io.acuerdo.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Actor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** Collection cases as people, other modules and other programs use them: found, held, moved from stage to stage, ended. */
@Service
public class Cases {

    /** Sort by {@code openedAt, dpd, pastDue, outstanding, debtorName, stage, segment, portfolio}. */
    public Page<CaseSummary> search(CaseQuery query, Pageable page) {
        return Page.empty(page);
    }

    public Optional<CaseSummary> summary(CaseId id) {
        return Optional.empty();
    }

    public Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        return Map.of();
    }

    public Optional<CaseId> openCaseOf(DebtorId debtor) {
        return Optional.empty();
    }

    /** Stage, subject and hold, without the rest. */
    public Optional<CaseStanding> standing(CaseId id) {
        return Optional.empty();
    }

    /** As {@link #standing}, and nobody else changes the case before the caller's transaction ends: for rules such as "one open promise a case". */
    public Optional<CaseStanding> lock(CaseId id) {
        return Optional.empty();
    }

    public boolean isOnHold(CaseId id) {
        return false;
    }

    /** All holds of a case, those lifted too, oldest first. */
    public List<Hold> holds(CaseId id) {
        return List.of();
    }

    public HoldResult hold(CaseId id, HoldReason reason, String note, Actor by) {
        throw new UnsupportedOperationException();
    }

    public LiftResult lift(CaseId id, HoldId holdId, Actor by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves an open case to a stage; {@code subjectId} is the promise or agreement the stage is about, null when about none. To where it already
     * stands: nothing happens. A step that the road of a case does not have is a bug of the caller: {@link IllegalStateException}.
     */
    public void moveTo(CaseId id, Stage stage, UUID subjectId, String why, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Ends the case because the creditor took it back. An ended case stays as it is. */
    public void recall(CaseId id, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Ends the case for a reason people gave. An ended case stays as it is. */
    public void close(CaseId id, String why, Actor by) {
        throw new UnsupportedOperationException();
    }
}
