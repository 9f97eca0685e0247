package io.acuerdo.ui.agreement;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.cases.CaseId;
import io.acuerdo.staff.Right;
import io.acuerdo.task.WorkItem;
import io.acuerdo.ui.security.SignedIn;
import io.acuerdo.ui.task.TaskAddition;

/** A place for the file, with the task of getting a document that an approver asked for. */
@org.springframework.stereotype.Component
class DocumentTaskAddition implements TaskAddition {

    private static final String FORM = "get-document";

    private final ApprovalDocuments documents;
    private final SignedIn signedIn;

    DocumentTaskAddition(ApprovalDocuments documents, SignedIn signedIn) {
        this.documents = documents;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Component> of(WorkItem item) {
        if (item.caseId() == null || !FORM.equals(item.formId()) || !signedIn.may(Right.PROPOSE)) {
            return Optional.empty();
        }
        return documents.awaitedIn(new CaseId(item.caseId())).map(agreement -> new DocumentUpload(documents, signedIn, agreement));
    }
}
