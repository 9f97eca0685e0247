package io.acuerdo.ui.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;

/** What happened, newest first, filtered by what it is about; each entry opens its facts. */
class TimelinePanel extends Div {

    /** What entries can be narrowed to. */
    private enum About {
        ALL, CONTACT, MONEY, AGREEMENTS, WORK
    }

    private static final Set<TimelineKind> CONTACT = Set.of(TimelineKind.MESSAGE_SENT, TimelineKind.MESSAGE_FAILED, TimelineKind.MESSAGE_IN_DOUBT,
            TimelineKind.CONTACT_BLOCKED, TimelineKind.CONTACT_RECORDED, TimelineKind.HOLD_SET, TimelineKind.HOLD_LIFTED);
    private static final Set<TimelineKind> WORK = Set.of(TimelineKind.TASK_CREATED, TimelineKind.TASK_CLAIMED, TimelineKind.TASK_COMPLETED,
            TimelineKind.TASK_CANCELED, TimelineKind.STAGE_CHANGED, TimelineKind.SEGMENT_SET);

    private final Formats formats = Formats.current();
    private final Select<About> about = new Select<>();
    private final OrderedList list = new OrderedList();
    private List<TimelineEntry> entries = List.of();

    TimelinePanel() {
        addClassNames("panel", "timeline-panel");
        about.setItems(About.values());
        about.setItemLabelGenerator(chosen -> getTranslation("timeline.about." + chosen));
        about.setValue(About.ALL);
        about.setAriaLabel(getTranslation("timeline.about"));
        about.addValueChangeListener(change -> render());
        Div head = new Div(new H3(getTranslation("timeline.title")), about);
        head.addClassName("panel-head");
        list.addClassName("timeline");
        add(head, list);
    }

    void show(List<TimelineEntry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparing(TimelineEntry::at).reversed()).toList();
        render();
    }

    private void render() {
        list.removeAll();
        entries.stream().filter(this::wanted).forEach(entry -> list.add(item(entry)));
    }

    private boolean wanted(TimelineEntry entry) {
        String kind = entry.kind().name();
        return switch (about.getValue()) {
            case ALL -> true;
            case CONTACT -> CONTACT.contains(entry.kind());
            case MONEY -> kind.startsWith("PAYMENT") || kind.startsWith("PROMISE") || kind.startsWith("BALANCE") || kind.startsWith("INSTALMENT");
            case AGREEMENTS -> kind.startsWith("AGREEMENT") || kind.startsWith("INSTALMENT");
            case WORK -> WORK.contains(entry.kind());
        };
    }

    private ListItem item(TimelineEntry entry) {
        Span when = new Span(formats.moment(entry.at()));
        when.addClassName("quiet");
        Span what = new Span(getTranslation("timeline." + entry.kind()));
        what.addClassName("timeline-kind");
        Div head = new Div(icon(entry.kind()).create(), what, when);
        head.addClassName("timeline-head");
        ListItem item = new ListItem(head, new Div(entry.summary()));
        Facts facts = new Facts().with(getTranslation("timeline.by"), entry.by());
        for (Map.Entry<String, Object> fact : entry.data().entrySet()) {
            facts.with(fact.getKey(), readable(fact.getValue()));
        }
        Details proof = new Details(getTranslation("timeline.proof"), facts);
        item.add(proof);
        return item;
    }

    private String readable(Object value) {
        return value instanceof Map<?, ?> money && money.get("amount") instanceof String amount && money.get("currency") instanceof String currency
                ? formats.money(Money.of(amount, currency)) : String.valueOf(value);
    }

    private static VaadinIcon icon(TimelineKind kind) {
        return switch (kind) {
            case MESSAGE_SENT, MESSAGE_FAILED, MESSAGE_IN_DOUBT -> VaadinIcon.ENVELOPE_O;
            case CONTACT_BLOCKED, HOLD_SET -> VaadinIcon.PAUSE;
            case HOLD_LIFTED -> VaadinIcon.PLAY;
            case CONTACT_RECORDED -> VaadinIcon.PHONE;
            case PROMISE_RECORDED, PROMISE_KEPT, PROMISE_PARTIALLY_KEPT, PROMISE_SUPERSEDED -> VaadinIcon.HANDSHAKE;
            case PROMISE_BROKEN, PROMISE_CANCELLED, INSTALMENT_MISSED, DOWN_PAYMENT_MISSED, AGREEMENT_BREACH_NOTICED, AGREEMENT_BREACHED, HAIRCUT_REVOKED -> VaadinIcon.UNLINK;
            case PAYMENT_RECEIVED, PAYMENT_REVERSED, INSTALMENT_PAID, DOWN_PAYMENT_PAID, BALANCE_UPDATED -> VaadinIcon.MONEY;
            case TASK_CREATED, TASK_CLAIMED, TASK_COMPLETED, TASK_CANCELED -> VaadinIcon.TASKS;
            case AGREEMENT_PROPOSED, AGREEMENT_APPROVED, AGREEMENT_RETURNED, AGREEMENT_REJECTED, AGREEMENT_ACCEPTED, AGREEMENT_CANCELLED,
                 AGREEMENT_SUPERSEDED, AGREEMENT_REINSTATED, AGREEMENT_SETTLED_EARLY, AGREEMENT_HOLIDAY_GRANTED, AGREEMENT_WATCH_PASSED,
                 AGREEMENT_BREACH_CURED, AGREEMENT_COMPLETED, AGREEMENT_VOTED, AGREEMENT_ESCALATED, AGREEMENT_DOCUMENT_ASKED,
                 AGREEMENT_DOCUMENT_GIVEN -> VaadinIcon.FILE_TEXT_O;
            case CASE_OPENED, CASE_REOPENED, SEGMENT_SET, STAGE_CHANGED -> VaadinIcon.FLAG_O;
            case CASE_CURED, CASE_CLOSED -> VaadinIcon.CHECK_CIRCLE_O;
        };
    }
}
