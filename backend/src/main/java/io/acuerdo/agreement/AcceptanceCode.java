package io.acuerdo.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.acuerdo.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A code of six digits that was sent to a debtor. Right once within 15 minutes; after five wrong ones it is locked. The digits are kept as a hash. */
@Entity
@Table(name = "agreement_acceptance_code")
class AcceptanceCode {

    static final Duration VALID = Duration.ofMinutes(15);
    static final int MOST_TRIES = 5;

    enum Status { OPEN, USED, LOCKED, REPLACED }

    /** What a try with some digits came to. */
    enum Try { RIGHT, WRONG, LOCKED, EXPIRED, USED_UP }

    @Id
    private UUID id;
    private UUID agreementId;
    private String codeHash;
    private String channel;
    private String address;
    @Enumerated(EnumType.STRING)
    private Status status;
    private int tries;
    private Instant requestedAt;
    private Instant expiresAt;
    private Instant usedAt;
    @Version
    private long version;

    protected AcceptanceCode() {
    }

    AcceptanceCode(AgreementId agreement, String codeHash, String channel, String address, Instant now) {
        this.id = Ids.next();
        this.agreementId = agreement.value();
        this.codeHash = codeHash;
        this.channel = channel;
        this.address = address;
        this.status = Status.OPEN;
        this.requestedAt = now;
        this.expiresAt = now.plus(VALID);
    }

    /** @param matches whether the digits are those that were sent, by the hash. Right ones stay good until they are used. */
    Try attempt(boolean matches, Instant now) {
        if (status == Status.LOCKED) {
            return Try.LOCKED;
        }
        if (status != Status.OPEN) {
            return Try.USED_UP;
        }
        if (!now.isBefore(expiresAt)) {
            return Try.EXPIRED;
        }
        if (matches) {
            return Try.RIGHT;
        }
        tries++;
        if (tries >= MOST_TRIES) {
            status = Status.LOCKED;
            return Try.LOCKED;
        }
        return Try.WRONG;
    }

    void use(Instant now) {
        if (status != Status.OPEN) {
            throw new IllegalStateException("A code that is " + status + " cannot be used");
        }
        status = Status.USED;
        usedAt = now;
    }

    /** A newer one was asked for. */
    void replace() {
        if (status == Status.OPEN) {
            status = Status.REPLACED;
        }
    }

    /** A locked code keeps the next one waiting until its own time is over, so that nobody tries code after code. */
    boolean blocksAnother(Instant now) {
        return status == Status.LOCKED && now.isBefore(expiresAt);
    }

    /** As a person sees it; what a newer one replaced is of no use any more, like a used one. */
    AcceptanceCodes.State state(Instant now) {
        return switch (status) {
            case LOCKED -> AcceptanceCodes.State.LOCKED;
            case USED, REPLACED -> AcceptanceCodes.State.USED;
            case OPEN -> now.isBefore(expiresAt) ? AcceptanceCodes.State.OPEN : AcceptanceCodes.State.EXPIRED;
        };
    }

    int triesLeft() {
        return Math.max(0, MOST_TRIES - tries);
    }

    String codeHash() {
        return codeHash;
    }

    String channel() {
        return channel;
    }

    String address() {
        return address;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant usedAt() {
        return usedAt;
    }
}
