package io.acuerdo.ui.agreement;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.agreement.BatchAnswer;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.StaffPage;

/** Several yeses at once. Says before which unusual ones stay, and afterwards what became of each that did not pass. */
class ApproveSeveralDialog extends ActionDialog {

    private final TextArea reason = new TextArea();
    private final transient Function<String, List<BatchAnswer>> approve;
    private final transient Consumer<List<BatchAnswer>> told;

    ApproveSeveralDialog(List<ApprovalSummary> chosen, Function<String, List<BatchAnswer>> approve, Consumer<List<BatchAnswer>> told) {
        super("approvals.several.title", "approvals.several.confirm");
        this.approve = approve;
        this.told = told;
        List<ApprovalSummary> unusual = chosen.stream().filter(row -> !row.unusual().isEmpty()).toList();
        addToBody(new Paragraph(getTranslation("approvals.several.text", chosen.size() - unusual.size())));
        if (!unusual.isEmpty()) {
            UnorderedList list = new UnorderedList();
            unusual.forEach(row -> list.add(new ListItem(row.debtorName() + ": " + String.join("; ", row.unusual()))));
            addToBody(new Paragraph(getTranslation("approvals.several.leftOut")), list);
        }
        reason.setLabel(getTranslation("approvals.several.reason"));
        reason.setMaxLength(1000);
        addToBody(reason);
    }

    @Override
    protected void act() {
        List<BatchAnswer> answers = approve.apply(reason.getValue().strip());
        long approved = answers.stream().filter(one -> one.result() == BatchAnswer.Result.APPROVED).count();
        done(() -> told.accept(answers));
        StaffPage.tell(getTranslation("approvals.several.done", approved));
        answers.stream().filter(one -> one.result() == BatchAnswer.Result.REFUSED || one.result() == BatchAnswer.Result.NOT_WAITING)
                .forEach(one -> StaffPage.refuse(one.debtorName() + ": " + String.join("; ", one.reasons())));
    }
}
