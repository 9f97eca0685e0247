package io.acuerdo.ui.cases;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.cases.CaseId;
import io.acuerdo.contact.Channel;
import io.acuerdo.contact.ContactDecision;
import io.acuerdo.contact.ContactDecisions;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.Status;

/** What is allowed now: per channel yes or no, with the rules behind it and the next lawful moment. */
class AllowedPanel extends Div {

    private static final List<Channel> CHANNELS = List.of(Channel.CALL, Channel.EMAIL, Channel.SMS, Channel.WHATSAPP, Channel.VISIT);

    private final Formats formats = Formats.current();
    private final transient ContactDecisions decisions;
    private final Div rows = new Div();

    AllowedPanel(ContactDecisions decisions) {
        this.decisions = decisions;
        addClassName("panel");
        add(new H3(getTranslation("allowed.title")), rows);
    }

    void show(CaseId caseId) {
        rows.removeAll();
        Map<Channel, ContactDecision> all = decisions.decideForCase(caseId, getLocale());
        CHANNELS.stream().filter(all::containsKey).forEach(channel -> rows.add(row(channel, all.get(channel))));
    }

    private Div row(Channel channel, ContactDecision decision) {
        Status answer = decision.allowed() ? new Status(VaadinIcon.CHECK, getTranslation("allowed.yes"), Status.Tone.GOOD)
                : new Status(VaadinIcon.BAN, getTranslation("allowed.no"), Status.Tone.WAIT);
        Div head = new Div(new Span(getTranslation("channel." + channel)), answer);
        head.addClassName("allowed-head");
        Div row = new Div(head);
        row.addClassName("allowed-row");
        if (!decision.allowed()) {
            Span next = new Span(decision.nextAllowedAt() == null ? getTranslation("allowed.untilDecided")
                    : getTranslation("allowed.next", formats.moment(decision.nextAllowedAt())));
            next.addClassName("quiet");
            row.add(next);
        }
        UnorderedList reasons = new UnorderedList();
        decision.reasons().forEach(reason -> {
            Span citation = new Span(reason.citation());
            citation.addClassName("quiet");
            reasons.add(new ListItem(new Span((reason.verdict() == ContactDecision.Verdict.BLOCKS ? "✕ " : "✓ ") + reason.explanation() + " "), citation));
        });
        row.add(new Details(getTranslation("allowed.why"), reasons));
        return row;
    }
}
