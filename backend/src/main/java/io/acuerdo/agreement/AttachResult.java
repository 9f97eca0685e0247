package io.acuerdo.agreement;

import java.util.Locale;

/** What became of a file that was to be attached to a proposal. */
public sealed interface AttachResult {

    record Attached(AttachedDocument document) implements AttachResult {
    }

    /** {@code rule} names it for machines; what is wrong and what would be accepted is said in words. */
    record Refused(Enum<?> rule, String reason) implements AttachResult {
    }

    /** Rules beside those about the file itself. */
    enum Rule {
        NONE_AWAITED, TOO_MANY;

        Refused refused(Locale language) {
            return new Refused(this, Problem.sentence(language, "attach." + name(), ApprovalDocuments.MOST_FILES));
        }
    }
}
