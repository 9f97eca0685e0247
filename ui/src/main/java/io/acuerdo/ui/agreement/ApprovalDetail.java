package io.acuerdo.ui.agreement;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.agreement.ApprovalDecision;
import io.acuerdo.agreement.ApprovalOutcome;
import io.acuerdo.agreement.ApprovalSummary;
import io.acuerdo.shared.Actor;
import io.acuerdo.ui.cases.CasesNavigation;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;

/** One proposal before its authority: whose decision it is and why, today and the proposal, what it is worth, what was said and agreed on before. */
class ApprovalDetail extends Div {

    private final transient ApprovalSources sources;
    private final transient Runnable changed;
    private final transient Runnable decided;
    private final Formats formats = Formats.current();
    private final TextArea reason = new TextArea();
    private final Paragraph answer = new Paragraph();
    private ApprovalSummary row;
    private boolean mayDecide;

    /** @param decided called when the person's word was taken */
    ApprovalDetail(ApprovalSources sources, Runnable changed, Runnable decided) {
        this.sources = sources;
        this.changed = changed;
        this.decided = decided;
        addClassName("approval-detail");
        answer.addClassName("notice");
        answer.getElement().setAttribute("role", "alert");
        reason.setLabel(getTranslation("approvals.reason"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
    }

    void show(ApprovalSummary approval) {
        boolean same = row != null && approval != null && row.agreementId().equals(approval.agreementId());
        row = approval;
        removeAll();
        if (!same) {
            answer.setVisible(false);
            reason.clear();
        }
        if (row != null) {
            sources.agreements().details(row.agreementId()).ifPresent(agreement -> {
                add(new H3(row.debtorName()), CasesNavigation.link(row.caseId(), getTranslation("inbox.openCase")), decision(agreement));
                add(new NpvTable(agreement.npv()), new AgreementPanel(sources.panel(), agreement, changed).readingTheDocument(), said(), earlier());
            });
        }
    }

    /** Whose decision it is and why; the buttons only for those whose it is. */
    private Div decision(AgreementDetails agreement) {
        Div decision = new Div();
        decision.addClassNames("panel", "decision");
        Actor me = sources.signedIn().actor();
        Optional<String> refusal = sources.deciding().whyNot(row.caseId(), me, ApprovalOutcome.REJECT, true);
        mayDecide = refusal.isEmpty();
        if (mayDecide) {
            decision.add(quiet(getTranslation("approvals.authority", GroupNames.of(row.approverGroup()), row.maker())));
        } else if (row.maker().equals(me.username())) {
            decision.add(new Status(VaadinIcon.HOURGLASS, getTranslation("approvals.own"), Status.Tone.WAIT));
        } else if (me.mayActIn(row.approverGroup())) {
            decision.add(new Status(VaadinIcon.HOURGLASS, refusal.get(), Status.Tone.WAIT));
        } else {
            decision.add(new Status(VaadinIcon.HOURGLASS, getTranslation("approvals.notYours", GroupNames.of(row.approverGroup())), Status.Tone.WAIT));
        }
        sources.approvals().authority(agreement.facts()).filter(table -> table.why() != null)
                .ifPresent(table -> decision.add(quiet(table.group().equals(row.approverGroup()) ? getTranslation("approvals.why", table.why())
                        : getTranslation("approvals.whyPassedOn", GroupNames.of(table.group()), table.why()))));
        if (row.votesNeeded() > 1) {
            decision.add(quiet(getTranslation("approvals.votesNow", row.votesFor(), row.votesAgainst(), row.votesNeeded())));
        }
        if (row.decideUntil() != null) {
            decision.add(quiet(getTranslation("approvals.until", formats.moment(row.decideUntil()))));
        }
        sources.inPlaceOf(row).ifPresent(away -> decision.add(new Status(VaadinIcon.EXCHANGE, getTranslation("approvals.inPlaceOf.long", away), Status.Tone.QUIET)));
        var attached = sources.documents().of(row.agreementId());
        if (!attached.isEmpty()) {
            decision.add(quiet(getTranslation("attached.title")), new AttachedFiles(sources.documents(), row.agreementId(), attached));
        }
        row.unusual().forEach(why -> decision.add(new Status(VaadinIcon.EXCLAMATION, why, Status.Tone.WAIT)));
        if (mayDecide) {
            decision.add(reason, answer, actions());
        }
        return decision;
    }

    private Div actions() {
        Button approve = new Button(getTranslation("approvals.approve"), VaadinIcon.CHECK.create(), click -> confirmApproval());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(approve, new Button(getTranslation("approvals.return"), click -> say("RETURN")),
                new Button(getTranslation("approvals.reject"), click -> say("REJECT")), new Button(getTranslation("approvals.askDocument"), click -> say("ASK_DOCUMENT")));
        actions.addClassName("toolbar");
        return actions;
    }

    void confirmApproval() {
        if (row != null && mayDecide) {
            sources.agreements().details(row.agreementId())
                    .ifPresent(agreement -> new ApproveDialog(row.debtorName(), agreement, () -> decide(ApprovalOutcome.APPROVE)).open());
        }
    }

    /** Everything but a yes needs a reason. */
    void say(String what) {
        if (row == null || !mayDecide) {
            return;
        }
        if (reason.getValue().isBlank()) {
            answer(getTranslation("approvals.reason.required"));
            reason.focus();
            return;
        }
        decide(ApprovalOutcome.valueOf(what));
    }

    private void decide(ApprovalOutcome decision) {
        Optional<String> refusal = sources.tasks().decide(row.caseId(), decision, reason.getValue(), sources.signedIn().actor());
        if (refusal.isPresent()) {
            answer(refusal.get());
            return;
        }
        StaffPage.tell(row.votesNeeded() > 1 && (decision == ApprovalOutcome.APPROVE || decision == ApprovalOutcome.REJECT) ? getTranslation("approvals.done.VOTE")
                : getTranslation("approvals.done." + decision));
        decided.run();
    }

    private void answer(String sentence) {
        answer.setText(sentence);
        answer.setVisible(true);
    }

    /** What was said about it, with who and in whose place. */
    private Div said() {
        List<ApprovalDecision> record = sources.deciding().decisions(row.agreementId());
        OrderedList list = new OrderedList();
        list.addClassName("decisions");
        record.forEach(one -> list.add(new ListItem(new Span(formats.moment(one.at()) + " · " + getTranslation("approvals.step." + one.step()) + " · " + one.by()
                + (one.onBehalfOf() == null ? "" : " " + getTranslation("approvals.inPlaceOf", one.onBehalfOf()))
                + (one.reason() == null ? "" : " · " + one.reason())))));
        return new Div(new H3(getTranslation("approvals.record")), list, AgreementNavigation.decisions(row.agreementId(), getTranslation("decisions.open")));
    }

    private Div earlier() {
        Div list = new Div(new H3(getTranslation("approvals.earlier")));
        List<AgreementSummary> others = sources.approvals().earlier(row.agreementId());
        others.forEach(other -> list.add(new Paragraph(formats.moment(other.proposedAt()) + " · " + formats.money(other.principal()) + " · "
                + getTranslation("agreement.status." + other.status()))));
        if (others.isEmpty()) {
            list.add(new Paragraph(getTranslation("approvals.earlier.none")));
        }
        return list;
    }

    private static Paragraph quiet(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
