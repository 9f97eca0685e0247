package io.acuerdo.paper;

import io.acuerdo.document.StoredDocument;

/** What became of the wish for a paper. */
public sealed interface PaperResult {

    record Made(StoredDocument document) implements PaperResult {
    }

    /** There is no such payment, promise or case. */
    record Unknown() implements PaperResult {
    }

    /** What it would say is not true now; the reason says what is. */
    record NotNow(String reason) implements PaperResult {
    }
}
