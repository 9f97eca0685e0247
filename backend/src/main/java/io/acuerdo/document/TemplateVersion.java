package io.acuerdo.document;

import java.time.Instant;

/**
 * A version of a template with its text and who did what when; moments that have not come are null. {@code number} 0 is the one the product came
 * with. {@code status} is BUNDLED, DRAFT, LIVE or RETIRED. {@code revision} goes up with each change of the draft.
 */
public record TemplateVersion(TemplateKey key, int number, String status, String source, String editedBy, Instant editedAt, String liveBy, Instant liveAt,
                              String retiredBy, Instant retiredAt, long revision) {

    static TemplateVersion bundled(TemplateKey key, String source) {
        return new TemplateVersion(key, 0, "BUNDLED", source, null, null, null, null, null, null, 0);
    }
}
