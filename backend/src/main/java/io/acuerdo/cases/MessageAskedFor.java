package io.acuerdo.cases;

/**
 * A debtor asked for a message of this case to one of their own addresses, such as a one-time code. Whoever sends messages sends it; what a debtor
 * starts is no attempt to contact them. Stands here because the ones who want a message and the one who sends it know cases and not each other.
 */
public record MessageAskedFor(CaseId caseId, String address, String subject, String text) {

    /** Says nothing of the message itself, so that a log does not. */
    @Override
    public String toString() {
        return "MessageAskedFor[" + caseId + "]";
    }
}
