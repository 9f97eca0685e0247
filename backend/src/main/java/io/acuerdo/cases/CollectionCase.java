package io.acuerdo.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Actor;
import io.acuerdo.strategy.Segment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import static io.acuerdo.cases.Stage.AGREEMENT;
import static io.acuerdo.cases.Stage.BROKEN_PROMISE;
import static io.acuerdo.cases.Stage.EARLY_REMINDERS;
import static io.acuerdo.cases.Stage.LEGAL;
import static io.acuerdo.cases.Stage.PROMISE;
import static io.acuerdo.cases.Stage.REFINANCING;

/**
 * One debtor's arrears in one portfolio being worked on. Guards the road from stage to stage. The balance columns of its row are a copy that
 * {@link CaseBalances} keeps, no part of the aggregate: new figures must not collide with a person's work.
 */
@Entity
@Table(name = "collection_case")
class CollectionCase {

    /** The road of a case; any open stage may also end. */
    private static final Map<Stage, Set<Stage>> ROAD = new EnumMap<>(Map.of(
            EARLY_REMINDERS, Set.of(PROMISE, REFINANCING, LEGAL),
            PROMISE, Set.of(EARLY_REMINDERS, PROMISE, BROKEN_PROMISE, REFINANCING, LEGAL),
            BROKEN_PROMISE, Set.of(EARLY_REMINDERS, PROMISE, REFINANCING, LEGAL),
            REFINANCING, Set.of(EARLY_REMINDERS, PROMISE, BROKEN_PROMISE, REFINANCING, AGREEMENT, LEGAL),
            AGREEMENT, Set.of(EARLY_REMINDERS, REFINANCING, LEGAL),
            LEGAL, Set.of(EARLY_REMINDERS, REFINANCING)));

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID debtorId;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    private UUID subjectId;
    private UUID inForceId;
    private boolean dpdCured;
    private Instant stageSince;
    private Instant openedAt;
    private String segment;
    private Instant endedAt;
    private String endReason;

    protected CollectionCase() {
    }

    CaseId id() {
        return new CaseId(id);
    }

    DebtorId debtorId() {
        return new DebtorId(debtorId);
    }

    Stage stage() {
        return stage;
    }

    boolean hasEnded() {
        return stage.isEnd();
    }

    Optional<Segment> segment() {
        return Segment.parse(segment);
    }

    CaseStanding standing(boolean onHold) {
        return new CaseStanding(id(), debtorId(), stage, subjectId, stageSince, openedAt, onHold);
    }

    /** Empty when the case already stands there. */
    Optional<StageChanged> moveTo(Stage target, UUID subject, String why, Actor by, Instant at) {
        if (stage == target && Objects.equals(subjectId, subject)) {
            return Optional.empty();
        }
        if (hasEnded() || !target.isEnd() && !ROAD.get(stage).contains(target)) {
            throw new IllegalStateException("Case " + id + " cannot go from " + stage + " to " + target);
        }
        if (subject == null && (target == PROMISE || target == BROKEN_PROMISE || target == REFINANCING || target == AGREEMENT)) {
            throw new IllegalStateException("Stage " + target + " needs the promise or agreement it is about");
        }
        var change = new StageChanged(id(), debtorId(), stage, subjectId, target, subject, why, by.username(), at);
        stand(target, subject, at);
        return Optional.of(change);
    }

    /** An agreement stays in force while a new proposal that may take its place is talked over. */
    private void stand(Stage target, UUID subject, Instant at) {
        stage = target;
        subjectId = subject;
        stageSince = at;
        inForceId = target == AGREEMENT ? subject : target == REFINANCING ? inForceId : null;
        dpdCured = dpdCured && inForceId != null;
    }

    /** Takes an ended case up again, because what had ended it did not happen after all. */
    StageChanged reopen(UUID agreement, String why, Actor by, Instant at) {
        if (!hasEnded()) {
            throw new IllegalStateException("Case " + id + " is open at " + stage);
        }
        var change = new StageChanged(id(), debtorId(), stage, null, AGREEMENT, agreement, why, by.username(), at);
        stand(AGREEMENT, agreement, at);
        endedAt = null;
        endReason = null;
        return change;
    }

    StageChanged end(Stage end, String why, Actor by, Instant at) {
        var change = moveTo(end, null, why, by, at).orElseThrow(() -> new IllegalStateException("Case " + id + " has already ended"));
        endedAt = at;
        endReason = why;
        return change;
    }

    boolean daysCountAsCured() {
        return dpdCured;
    }

    void countDaysAsCured(boolean cured) {
        if (cured && inForceId == null) {
            throw new IllegalStateException("Only an agreement in force cures days past due");
        }
        dpdCured = cured;
    }

    /** Whether that changed anything. */
    boolean takeSegment(Segment decided) {
        boolean changed = !decided.toString().equals(segment);
        segment = decided.toString();
        return changed;
    }
}
