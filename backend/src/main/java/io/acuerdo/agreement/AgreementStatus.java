package io.acuerdo.agreement;

/** Where an agreement stands. The names are part of the REST contract; the steps between them are guarded by the agreement itself. */
public enum AgreementStatus {
    PROPOSED, IN_APPROVAL, RETURNED, REJECTED, APPROVED, ACCEPTED, ACTIVE, COMPLETED, BREACHED, CANCELLED, SUPERSEDED;

    /** A case has at most one living agreement in force, and one that may take its place. */
    public boolean isLiving() {
        return switch (this) {
            case PROPOSED, IN_APPROVAL, RETURNED, APPROVED, ACCEPTED, ACTIVE -> true;
            case REJECTED, COMPLETED, BREACHED, CANCELLED, SUPERSEDED -> false;
        };
    }

    /** Proposed and not accepted yet. */
    public boolean isPending() {
        return isLiving() && !isServiced();
    }

    /** The debtor has accepted and instalments are watched. */
    public boolean isServiced() {
        return this == ACCEPTED || this == ACTIVE;
    }
}
