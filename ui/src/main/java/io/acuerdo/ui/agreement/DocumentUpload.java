package io.acuerdo.ui.agreement;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.agreement.AttachResult;
import io.acuerdo.agreement.AttachedDocument;
import io.acuerdo.document.ReceivedFiles;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.UploadTexts;
import io.acuerdo.ui.security.SignedIn;

/** Takes in a document that an approver asked for. A file that is refused says what would be accepted; what was typed beside it stays. */
class DocumentUpload extends Div {

    private final transient ApprovalDocuments documents;
    private final transient SignedIn signedIn;
    private final AgreementId agreement;
    private final Paragraph answer = new Paragraph();
    private final Div attached = new Div();

    DocumentUpload(ApprovalDocuments documents, SignedIn signedIn, AgreementId agreement) {
        this.documents = documents;
        this.signedIn = signedIn;
        this.agreement = agreement;
        addClassName("document-upload");
        answer.addClassName("notice");
        answer.getElement().setAttribute("role", "alert");
        answer.setVisible(false);
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setMaxFileSize(ReceivedFiles.MOST_BYTES);
        upload.setI18n(UploadTexts.inTheLanguageOf(upload));
        upload.setDropLabel(new Span(getTranslation("attached.drop")));
        upload.addFileRejectedListener(rejected -> refused(rejected.getErrorMessage() + " " + accepted()));
        upload.getElement().addEventListener("upload-success", received -> upload.clearFileList());
        Paragraph what = new Paragraph(accepted());
        what.addClassName("quiet");
        add(new H4(getTranslation("attached.upload")), what, upload, answer, attached);
        show();
    }

    void receive(String fileName, byte[] bytes) {
        switch (documents.attach(agreement, fileName, bytes, signedIn.actor(), getLocale())) {
            case AttachResult.Attached(AttachedDocument one) -> {
                answer.setVisible(false);
                StaffPage.tell(getTranslation("attached.done", one.fileName()));
                show();
            }
            case AttachResult.Refused(Enum<?> rule, String reason) -> refused(fileName + ": " + reason);
        }
    }

    private void show() {
        attached.removeAll();
        List<AttachedDocument> all = documents.of(agreement);
        if (!all.isEmpty()) {
            attached.add(new AttachedFiles(documents, agreement, all));
        }
    }

    private void refused(String sentence) {
        answer.setText(sentence);
        answer.setVisible(true);
    }

    private String accepted() {
        return getTranslation("attached.accepted", ReceivedFiles.MOST_BYTES >> 20);
    }
}
