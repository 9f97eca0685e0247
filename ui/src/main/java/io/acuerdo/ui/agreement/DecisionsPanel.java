package io.acuerdo.ui.agreement;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.ApprovalDecision;
import io.acuerdo.agreement.ApprovalDocuments;
import io.acuerdo.agreement.ApprovalStep;
import io.acuerdo.agreement.AttachedDocument;
import io.acuerdo.agreement.Authority;
import io.acuerdo.agreement.ChainCheck;
import io.acuerdo.agreement.ChainFault;
import io.acuerdo.agreement.CheckingDecisions;
import io.acuerdo.agreement.DecidingProposal;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.security.SignedIn;

/** The kept decisions on one agreement, the oldest first: who, when, for whom, by which authority, why, and on which figures; and whether the record is whole. */
class DecisionsPanel extends Div {

    private final transient Sources sources;
    private final Formats formats = Formats.current();

    /** What it asks. */
    @org.springframework.stereotype.Component
    record Sources(DecidingProposal deciding, CheckingDecisions checking, ApprovalDocuments documents, SignedIn signedIn) {
    }

    DecisionsPanel(Sources sources) {
        this.sources = sources;
        addClassNames("panel", "decision-record");
    }

    void show(AgreementId id) {
        removeAll();
        List<ApprovalDecision> decisions = sources.deciding().decisions(id);
        add(new H3(getTranslation("decisions.title")));
        if (decisions.isEmpty()) {
            add(new Paragraph(getTranslation("decisions.none")));
        } else {
            add(chain(sources.checking().of(id), "decisions.chain.verified"));
            OrderedList list = new OrderedList();
            List<AttachedDocument> attached = sources.documents().of(id);
            decisions.forEach(one -> list.add(decision(id, one, answers(one, decisions.size(), attached))));
            add(list);
        }
        if (sources.signedIn().may(Right.AUDIT_DECISIONS)) {
            add(wholeRecord());
        }
    }

    private ListItem decision(AgreementId id, ApprovalDecision one, List<AttachedDocument> files) {
        Div head = new Div(step(one.step()), person(one), quiet(formats.moment(one.at())));
        head.addClassName("decision-head");
        ListItem item = new ListItem(head);
        if (one.reason() != null) {
            Paragraph reason = new Paragraph(reason(one));
            reason.addClassName("decision-reason");
            item.add(reason);
        }
        Paragraph authority = new Paragraph(authority(one));
        authority.addClassName("quiet");
        item.add(authority);
        if (!files.isEmpty()) {
            item.add(new AttachedFiles(sources.documents(), id, files));
        }
        Details figures = new Details(getTranslation("decisions.figures"));
        figures.addOpenedChangeListener(change -> {
            if (change.isOpened() && figures.getContent().findAny().isEmpty()) {
                figures.add(new DecisionFigures(one.inputs()));
            }
        });
        item.add(figures);
        return item;
    }

    /** Files stand with the decision that gave them on, which follows at once on the one that asked; until then with that one. */
    private static List<AttachedDocument> answers(ApprovalDecision one, int last, List<AttachedDocument> attached) {
        int asked = one.step() == ApprovalStep.GIVE_DOCUMENT ? one.number() - 1 : one.step() == ApprovalStep.ASK_DOCUMENT && one.number() == last ? last : 0;
        return attached.stream().filter(file -> file.asked() == asked).toList();
    }

    private Status step(ApprovalStep step) {
        String word = getTranslation("approvals.step." + step);
        return switch (step) {
            case SUBMIT -> new Status(VaadinIcon.FILE_TEXT_O, word, Status.Tone.QUIET);
            case AUTOMATIC, APPROVE, VOTE_FOR -> new Status(VaadinIcon.CHECK, word, Status.Tone.GOOD);
            case RETURN -> new Status(VaadinIcon.ARROW_BACKWARD, word, Status.Tone.WAIT);
            case REJECT, VOTE_AGAINST -> new Status(VaadinIcon.BAN, word, Status.Tone.QUIET);
            case ASK_DOCUMENT, GIVE_DOCUMENT -> new Status(VaadinIcon.PAPERCLIP, word, Status.Tone.QUIET);
            case ESCALATE, REMIND -> new Status(VaadinIcon.HOURGLASS, word, Status.Tone.WAIT);
        };
    }

    private Span person(ApprovalDecision one) {
        String who = one.by().equals(Authority.RULE) ? getTranslation("agreement.checker.rule")
                : one.by().equals(Actor.SYSTEM.username()) ? getTranslation("decisions.byTime") : one.by();
        Span person = new Span(one.onBehalfOf() == null ? who : who + " " + getTranslation("approvals.inPlaceOf", one.onBehalfOf()));
        person.addClassName("decision-person");
        return person;
    }

    /** An escalation keeps the two groups as its reason. */
    private String reason(ApprovalDecision one) {
        String[] groups = one.reason().split(" → ");
        return one.step() == ApprovalStep.ESCALATE && groups.length == 2
                ? getTranslation("decisions.passedOn", GroupNames.of(groups[0]), GroupNames.of(groups[1])) : "«" + one.reason() + "»";
    }

    /** Which authority, and which row of which version of which table named it. */
    private String authority(ApprovalDecision one) {
        String group = Authority.AUTOMATIC.equals(one.authority()) ? getTranslation("agreement.checker.rule") : GroupNames.of(one.authority());
        String whose = getTranslation("decisions.authority", group);
        if (one.decisionRule() == null) {
            return whose + " " + getTranslation("decisions.noRow");
        }
        Object why = one.inputs().get("authorityWhy");
        String version = one.decisionVersion() == null || one.decisionVersion() == 0 ? getTranslation("decisions.version.bundled")
                : getTranslation("decisions.version", one.decisionVersion());
        return whose + " " + (why == null ? "" : getTranslation("approvals.why", why) + " ")
                + getTranslation("decisions.row", one.decisionRule(), one.decisionId(), version);
    }

    private Component chain(ChainCheck check, String key) {
        if (check.isIntact()) {
            return new Status(VaadinIcon.LINK, getTranslation(key, check.upTo() == null ? "–" : formats.moment(check.upTo()), check.verified(), check.sealed()),
                    Status.Tone.GOOD);
        }
        Div faults = new Div(new Status(VaadinIcon.UNLINK, check.upTo() == null ? getTranslation("decisions.chain.broken.all")
                : getTranslation("decisions.chain.broken", formats.moment(check.upTo())), Status.Tone.BAD));
        faults.getElement().setAttribute("role", "alert");
        check.faults().forEach(fault -> faults.add(new Paragraph(fault(fault))));
        return faults;
    }

    private String fault(ChainFault fault) {
        String what = getTranslation("decisions.fault." + fault.kind(), fault.number());
        return fault.agreementId() == null ? what : what + " " + getTranslation("decisions.fault.where", fault.agreementId());
    }

    /** Recalculating everything takes a while, so it is asked for. */
    private Div wholeRecord() {
        Div answer = new Div();
        Button check = new Button(getTranslation("decisions.checkAll"), VaadinIcon.LINK.create(), click -> {
            answer.removeAll();
            answer.add(chain(sources.checking().all(), "decisions.chain.all"));
        });
        check.addThemeVariants(ButtonVariant.LUMO_SMALL);
        check.setDisableOnClick(true);
        check.addClickListener(click -> check.setEnabled(true));
        return new Div(check, answer);
    }

    private static Span quiet(String sentence) {
        Span span = new Span(sentence);
        span.addClassName("quiet");
        return span;
    }
}
