package io.acuerdo.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.document.ReceiveFile;
import io.acuerdo.document.ReceiveResult;
import io.acuerdo.document.ReceivedFile;
import io.acuerdo.document.ReceivedFiles;
import io.acuerdo.document.Sha256;
import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that answer to what an approver asked for. They are taken in only while something is awaited; the decision that gives them on holds their hashes,
 * so its chain says when one was exchanged (ADR 0014).
 */
@Service
@Transactional
public class ApprovalDocuments {

    static final int MOST_FILES = 10;

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final DecisionRecord record;
    private final ReceivedFiles files;

    ApprovalDocuments(AgreementRepository agreements, AgreementStore store, DecisionRecord record, ReceivedFiles files) {
        this.agreements = agreements;
        this.store = store;
        this.record = record;
        this.files = files;
    }

    /** A file with its bytes, as it came. */
    public record Content(AttachedDocument document, byte[] bytes) {
    }

    public AttachResult attach(AgreementId id, String fileName, byte[] content, Actor by, Locale language) {
        var agreement = store.open(id).agreement();
        var asked = record.documentAskedFor(id);
        if (agreement.status() != AgreementStatus.IN_APPROVAL || asked.isEmpty()) {
            return AttachResult.Rule.NONE_AWAITED.refused(language);
        }
        if (files.of(asked.get().id()).size() >= MOST_FILES) {
            return AttachResult.Rule.TOO_MANY.refused(language);
        }
        return switch (files.receive(new ReceiveFile(asked.get().id(), fileName, content, by.username()))) {
            case ReceiveResult.Kept(var file) -> new AttachResult.Attached(document(asked.get(), file));
            case ReceiveResult.Refused(var why) -> new AttachResult.Refused(why, why.message(language));
        };
    }

    /** All that were ever attached to this agreement, the oldest first. */
    @Transactional(readOnly = true)
    public List<AttachedDocument> of(AgreementId id) {
        return record.of(id).stream().filter(one -> one.step() == ApprovalStep.ASK_DOCUMENT)
                .flatMap(asked -> files.of(asked.id()).stream().map(file -> document(asked, file))).toList();
    }

    /** Which proposal of this case awaits a document; empty where none does. */
    @Transactional(readOnly = true)
    public Optional<AgreementId> awaitedIn(CaseId caseId) {
        return agreements.idsOfCase(caseId.value(), List.of(AgreementStatus.IN_APPROVAL)).stream().map(AgreementId::new)
                .filter(id -> record.documentAskedFor(id).isPresent()).findFirst();
    }

    /** One of this agreement's; empty for any other file. */
    @Transactional(readOnly = true)
    public Optional<Content> content(AgreementId id, UUID fileId) {
        return of(id).stream().filter(one -> one.id().equals(fileId)).findFirst().map(one -> {
            byte[] bytes = files.content(fileId);
            if (!Sha256.of(bytes).equals(one.sha256())) {
                throw new IllegalStateException("File " + fileId + " is not as it came");
            }
            return new Content(one, bytes);
        });
    }

    private static AttachedDocument document(ApprovalDecision asked, ReceivedFile file) {
        return new AttachedDocument(file.id(), asked.number(), file.fileName(), file.mediaType(), file.size(), file.sha256(), file.receivedBy(), file.receivedAt());
    }
}
