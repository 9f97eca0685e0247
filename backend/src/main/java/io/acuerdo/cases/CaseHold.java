package io.acuerdo.cases;

import java.time.Instant;
import java.util.UUID;

import io.acuerdo.shared.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A hold on a case. It stands until it is lifted; a lifted one stays as a record. */
@Entity
@Table(name = "case_hold")
class CaseHold {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private HoldReason reason;
    private String note;
    private Instant setAt;
    private String setBy;
    private Instant liftedAt;
    private String liftedBy;

    protected CaseHold() {
    }

    CaseHold(CaseId caseId, HoldReason reason, String note, Actor by, Instant at) {
        this.id = HoldId.next().value();
        this.caseId = caseId.value();
        this.reason = reason;
        this.note = note;
        this.setAt = at;
        this.setBy = by.username();
    }

    HoldId id() {
        return new HoldId(id);
    }

    HoldReason reason() {
        return reason;
    }

    boolean stands() {
        return liftedAt == null;
    }

    void lift(Actor by, Instant at) {
        if (!stands()) {
            throw new IllegalStateException("Hold " + id + " was lifted already");
        }
        liftedAt = at;
        liftedBy = by.username();
    }

    Hold details() {
        return new Hold(id(), reason, note, setAt, setBy, liftedAt, liftedBy);
    }
}
