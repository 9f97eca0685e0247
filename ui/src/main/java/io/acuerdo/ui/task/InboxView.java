package io.acuerdo.ui.task;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.shared.Actor;
import io.acuerdo.staff.Right;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemQuery;
import io.acuerdo.ui.cases.CaseBrief;
import io.acuerdo.ui.cases.CaseSources;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.LetterKeys;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UrlState;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/**
 * The desk. Left: my tasks and my groups', by priority, then due time. Right: the case with the task's form. The next one opens when one is
 * done.
 */
@Route("bandeja")
@Menu(title = "nav.inbox", icon = "INBOX", order = 10)
@RolesAllowed({"AGENT", "SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE", "PROCESS_OWNER", "COMPLIANCE", "ADMIN"})
public class InboxView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN = 200;
    private static final int LOOK_EVERY_MS = 2000;
    private static final int CASES_OF_A_NAME = 500;

    /** What a person may sort the desk by. */
    private enum Order {
        PRIORITY(Sort.by(Sort.Order.desc("priority"), Sort.Order.asc("dueAt"))), DUE(Sort.by("dueAt")), NEWEST(Sort.by(Sort.Order.desc("createdAt")));

        private final transient Sort sort;

        Order(Sort sort) {
            this.sort = sort;
        }
    }

    private final transient CaseSources sources;
    private final transient Clock clock;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("bandeja");
    private final Select<String> group = new Select<>();
    private final Select<Order> order = new Select<>();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final VirtualList<WorkItem> list = new VirtualList<>();
    private final Div right = new Div();
    private final TaskPane pane;
    private transient Actor me = Actor.SYSTEM;
    private transient List<WorkItem> items = List.of();
    private transient Map<UUID, CaseSummary> summaries = Map.of();
    private WorkItem selected;

    InboxView(CaseSources sources) {
        super("inbox.title");
        this.sources = sources;
        this.clock = sources.clock();
        pane = new TaskPane(sources.workItems(), sources.forms(), sources.signedIn(), clock, this::openNext).with(sources.taskAdditions());
        addClassNames("full", "inbox");
        count.addClassName("quiet");
        addToHead(count, hint());
        Div left = new Div(filters(), list);
        left.addClassName("inbox-list");
        right.addClassName("inbox-case");
        list.setRenderer(new ComponentRenderer<>(this::row));
        SplitLayout panes = new SplitLayout(left, right);
        panes.setSplitterPosition(34);
        panes.addClassName("inbox-panes");
        add(panes);
        keys();
    }

    private Span hint() {
        Span hint = new Span();
        hint.getElement().setProperty("innerHTML", "<kbd>J</kbd> <kbd>K</kbd> <kbd>C</kbd> <kbd>Ctrl</kbd>+<kbd>Enter</kbd> <kbd>?</kbd>");
        hint.addClassName("key-hint");
        hint.setTitle(getTranslation("inbox.keys"));
        return hint;
    }

    private Div filters() {
        me = sources.signedIn().actor();
        group.setItems(me.allGroups().stream().sorted(Comparator.comparing(GroupNames::of)).toList());
        group.setEmptySelectionAllowed(true);
        group.setItemLabelGenerator(name -> name == null ? getTranslation("inbox.group.all") : GroupNames.of(name));
        group.setPlaceholder(getTranslation("inbox.group.all"));
        group.setAriaLabel(getTranslation("inbox.group"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(chosen -> getTranslation("inbox.order." + chosen));
        order.setValue(Order.PRIORITY);
        order.setAriaLabel(getTranslation("inbox.order"));
        text.setPlaceholder(getTranslation("inbox.text"));
        text.setAriaLabel(getTranslation("inbox.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(100);
        group.addValueChangeListener(change -> changed(change.isFromClient()));
        order.addValueChangeListener(change -> changed(change.isFromClient()));
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        Div bar = new Div(text, group, order);
        bar.addClassName("toolbar");
        return bar;
    }

    private void keys() {
        add(new LetterKeys().on("j", () -> move(1)).on("k", () -> move(-1)).on("c", pane::claim).on("?", () -> tell(getTranslation("inbox.keys"))));
        Shortcuts.addShortcutListener(this, () -> pane.submit(), Key.ENTER, KeyModifier.CONTROL).allowBrowserDefault();
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            remember();
            load();
        }
    }

    private void remember() {
        url.set("grupo", group.isEmpty() ? List.of() : List.of(group.getValue())).set("orden", List.of(order.getValue().name()))
                .set("q", List.of(text.getValue())).set("tarea", selected == null ? List.of() : List.of(String.valueOf(selected.key()))).push();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        url.one("grupo").filter(sources.signedIn().actor()::mayActIn).ifPresent(group::setValue);
        url.enums("orden", Order.class).stream().findFirst().ifPresent(order::setValue);
        text.setValue(url.one("q").orElse(""));
        load();
        Optional<WorkItem> wanted = url.one("tarea").filter(key -> key.matches("\\d{1,19}"))
                .flatMap(key -> items.stream().filter(item -> String.valueOf(item.key()).equals(key)).findFirst());
        open(wanted.orElse(items.isEmpty() ? null : items.getFirst()));
    }

    private void load() {
        me = sources.signedIn().actor();
        WorkItemQuery query = group.isEmpty() ? WorkItemQuery.desk(me.allGroups(), me.username())
                : new WorkItemQuery(Set.of(group.getValue()), null, false, null, "CREATED", null, null, null);
        if (!text.getValue().isBlank()) {
            Collection<UUID> cases = !sources.signedIn().may(Right.READ_CASES) ? List.of()
                    : sources.cases().search(CaseQuery.all().withText(text.getValue().strip()), PageRequest.of(0, CASES_OF_A_NAME))
                            .map(summary -> summary.id().value()).getContent();
            query = cases.isEmpty() ? query.named(text.getValue().strip()) : query.ofCases(cases);
        }
        var page = sources.workItems().inbox(query, PageRequest.of(0, SHOWN, order.getValue().sort));
        if (page.getContent().equals(items)) {
            return;
        }
        items = page.getContent();
        List<CaseId> ids = items.stream().map(WorkItem::caseId).filter(Objects::nonNull).distinct().map(CaseId::new).toList();
        Map<UUID, CaseSummary> found = new LinkedHashMap<>();
        sources.summaries(ids).forEach((id, summary) -> found.put(id.value(), summary));
        summaries = found;
        count.setText(getTranslation("inbox.count", page.getTotalElements()));
        list.setItems(items);
        if (items.isEmpty()) {
            open(null);
        }
    }

    private Div row(WorkItem item) {
        CaseSummary summary = item.caseId() == null ? null : summaries.get(item.caseId());
        Span name = new Span(summary == null ? item.name() : summary.debtorName());
        name.addClassName("inbox-name");
        Span owed = new Span(summary == null ? "" : formats.money(summary.pastDue()));
        owed.addClassName("money");
        Div first = new Div(name, owed);
        Div second = new Div(new Span(item.name()), new Span(summary == null ? "" : getTranslation("inbox.dpd", summary.dpd())));
        Div third = new Div();
        if (item.dueAt() != null) {
            boolean late = item.dueAt().isBefore(clock.instant());
            third.add(new Status(late ? VaadinIcon.WARNING : VaadinIcon.CLOCK, formats.distance(item.dueAt(), clock), late ? Status.Tone.BAD : Status.Tone.QUIET));
        }
        if (item.assignee() != null) {
            third.add(new Status(VaadinIcon.USER, item.assignee(), Status.Tone.QUIET));
        }
        me.inPlaceOf(item.candidateGroups()).filter(away -> item.assignee() == null)
                .ifPresent(away -> third.add(new Status(VaadinIcon.EXCHANGE, getTranslation("approvals.inPlaceOf", away), Status.Tone.QUIET)));
        second.addClassName("quiet");
        Div row = new Div(first, second, third);
        row.addClassName("inbox-row");
        row.getElement().setAttribute("role", "button");
        row.getElement().setAttribute("tabindex", "0");
        row.getElement().setAttribute("data-key", String.valueOf(item.key()));
        if (selected != null && selected.key() == item.key()) {
            row.addClassName("selected");
            row.getElement().setAttribute("aria-current", "true");
        }
        row.addClickListener(click -> open(item));
        return row;
    }

    private void move(int step) {
        if (items.isEmpty()) {
            return;
        }
        int at = selected == null ? -1 : indexOf(selected.key());
        open(items.get(Math.clamp(at + step, 0, items.size() - 1)));
    }

    private int indexOf(long key) {
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).key() == key) {
                return index;
            }
        }
        return -1;
    }

    private void open(WorkItem item) {
        if (item != null && selected != null && selected.key() == item.key()) {
            sources.workItems().byKey(item.key()).ifPresent(pane::show);
            return;
        }
        selected = item;
        right.removeAll();
        if (item == null) {
            right.add(nothing());
        } else {
            pane.show(item);
            right.add(pane);
            CaseSummary summary = item.caseId() == null ? null : summaries.get(item.caseId());
            if (summary != null) {
                right.add(new CaseBrief(sources, summary));
            }
            list.scrollToIndex(Math.max(0, indexOf(item.key())));
        }
        list.getDataProvider().refreshAll();
        remember();
    }

    private Div nothing() {
        long done = sources.workItems().inbox(new WorkItemQuery(null, me.username(), false, null, "COMPLETED", null, null, null), PageRequest.of(0, 1))
                .getTotalElements();
        return empty(getTranslation("inbox.empty"), getTranslation("inbox.empty.text", done));
    }

    private void openNext() {
        int at = selected == null ? 0 : Math.max(0, indexOf(selected.key()));
        long finished = selected == null ? -1 : selected.key();
        load();
        List<WorkItem> left = items.stream().filter(item -> item.key() != finished).toList();
        tell(getTranslation("inbox.done"));
        open(left.isEmpty() ? null : left.get(Math.min(at, left.size() - 1)));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(LOOK_EVERY_MS);
        var poll = attached.getUI().addPollListener(event -> load());
        addDetachListener(detached -> poll.remove());
    }
}
