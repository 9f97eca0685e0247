package io.acuerdo.document;

import java.util.UUID;

/**
 * A wish for a document that is given away and kept: one of its type for each subject.
 *
 * @param subjectId              what it is about: an agreement, a payment, a promise, a case
 * @param caseId                 the case in whose folder it lies, may be null
 * @param previousDocumentSha256 of the document that this one follows, such as the agreement that is amended; may be null
 */
public record IssueDocument(UUID subjectId, UUID caseId, DocumentContent content, String previousDocumentSha256) {

    public IssueDocument(UUID subjectId, UUID caseId, DocumentContent content) {
        this(subjectId, caseId, content, null);
    }
}
