package io.acuerdo.paper;

import java.time.LocalDate;
import java.util.UUID;

import io.acuerdo.document.DocumentEntry;
import io.acuerdo.document.DocumentType;
import io.acuerdo.shared.Money;

/**
 * A paper the desk may give out for a case.
 *
 * @param subjectId of the payment or promise it is about, else of the case
 * @param amount    paid, promised or, in a statement, past due
 * @param day       paid on, promised for, else today in the portfolio's zone
 * @param reference of the payment; null where there is none
 * @param made      the one that exists, null when it would be made now
 * @param whyNot    why it cannot be given out now, in words; null when it can
 */
public record PaperChoice(DocumentType type, UUID subjectId, Money amount, LocalDate day, String reference, DocumentEntry made, String whyNot) {
}
