package io.acuerdo.ui.task;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.engine.EngineForms;
import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemResult;
import io.acuerdo.task.WorkItems;
import io.acuerdo.ui.component.FormJs;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.GroupNames;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.security.SignedIn;

/** One task with its form: claim it, give it back, complete it. When somebody else was faster it says who, and what was typed stays. */
public class TaskPane extends Div {

    private static final String OPEN = "CREATED";

    private final transient WorkItems workItems;
    private final transient EngineForms forms;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final Formats formats = Formats.current();
    private final transient Runnable completed;
    private final Paragraph answer = new Paragraph();
    private final Div bar = new Div();
    private transient List<TaskAddition> additions = List.of();
    private FormJs form;
    private transient WorkItem shown;
    private boolean mayTake;
    private String holder;

    /** @param completed called after this person completed the task */
    public TaskPane(WorkItems workItems, EngineForms forms, SignedIn signedIn, Clock clock, Runnable completed) {
        this.workItems = workItems;
        this.forms = forms;
        this.signedIn = signedIn;
        this.clock = clock;
        this.completed = completed;
        addClassNames("panel", "task-pane");
        answer.addClassName("notice");
        answer.getElement().setAttribute("role", "alert");
        bar.addClassName("toolbar");
    }

    /** Shows these beside the form, where they have something for the task. */
    public TaskPane with(List<TaskAddition> some) {
        additions = List.copyOf(some);
        return this;
    }

    /** Shows a task; the same one again keeps what was typed. */
    public void show(WorkItem item) {
        mayTake = workItems.mayTake(item.key(), signedIn.actor());
        boolean same = shown != null && shown.key() == item.key() && (form != null || !mayTake);
        shown = item;
        holder = item.assignee();
        showActions();
        if (same) {
            return;
        }
        answer.setVisible(false);
        removeAll();
        form = null;
        if (!mayTake) {
            add(head(item), answer, bar);
            return;
        }
        form = new FormJs(this::complete, this::say);
        add(head(item), answer, form);
        additions.forEach(addition -> addition.of(item).ifPresent(this::add));
        add(bar);
        String schema = item.formKey() == null ? null : forms.schema(item.formKey()).orElse(null);
        if (schema == null) {
            form.setVisible(false);
            addComponentAtIndex(indexOf(form), new Paragraph(getTranslation("task.noForm")));
        } else {
            form.show(schema, workItems.variables(item.key()));
        }
    }

    private Div head(WorkItem item) {
        Div facts = new Div(new Span(getTranslation("task.group", GroupNames.of(item.candidateGroups()))));
        facts.addClassNames("quiet", "toolbar");
        if (item.dueAt() != null) {
            boolean late = item.dueAt().isBefore(clock.instant());
            facts.add(new Status(late ? VaadinIcon.WARNING : VaadinIcon.CLOCK, getTranslation(late ? "task.late" : "task.left",
                    formats.distance(item.dueAt(), clock)), late ? Status.Tone.BAD : Status.Tone.QUIET));
        }
        return new Div(new H3(item.name()), facts);
    }

    private void showActions() {
        bar.removeAll();
        if (!shown.state().equals(OPEN)) {
            return;
        }
        String me = signedIn.actor().username();
        if (holder != null && !holder.equals(me)) {
            bar.add(new Status(VaadinIcon.USER, getTranslation("task.takenBy", holder), Status.Tone.WAIT));
            return;
        }
        if (!mayTake) {
            bar.add(new Status(VaadinIcon.HOURGLASS, getTranslation("task.waitsFor", GroupNames.of(shown.candidateGroups())), Status.Tone.WAIT));
            return;
        }
        bar.add(holder == null ? new Button(getTranslation("task.claim"), VaadinIcon.HAND.create(), click -> claim())
                : new Button(getTranslation("task.unclaim"), click -> unclaim()));
        Button complete = new Button(getTranslation("task.complete"), VaadinIcon.CHECK.create(), click -> submit());
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar.add(complete);
    }

    /** As if the button were pressed: the form checks itself first. */
    public void submit() {
        if (form != null && form.isVisible()) {
            form.submit();
        } else if (shown != null && mayTake) {
            complete(Map.of());
        }
    }

    public void claim() {
        if (shown != null) {
            after(workItems.claim(shown.key(), signedIn.actor()));
        }
    }

    private void unclaim() {
        after(workItems.unclaim(shown.key(), signedIn.actor()));
    }

    private void complete(Map<String, Object> variables) {
        WorkItemResult result = workItems.complete(shown.key(), signedIn.actor(), variables);
        if (result instanceof WorkItemResult.Done) {
            shown = null;
            removeAll();
            completed.run();
        } else {
            after(result);
        }
    }

    /** Says what came of it and shows the task as it is by now; what was typed stays. Who was faster may be known before the read model shows it. */
    private void after(WorkItemResult result) {
        answered(result);
        workItems.byKey(shown.key()).ifPresent(this::show);
        switch (result) {
            case WorkItemResult.TakenBy(String username) -> {
                holder = username == null ? getTranslation("task.somebody") : username;
                showActions();
            }
            case WorkItemResult.Gone() -> bar.removeAll();
            default -> {
            }
        }
    }

    private void answered(WorkItemResult result) {
        String problem = switch (result) {
            case WorkItemResult.Done() -> null;
            case WorkItemResult.TakenBy(String username) -> getTranslation("task.faster", username == null ? getTranslation("task.somebody") : username);
            case WorkItemResult.Gone() -> getTranslation("task.gone");
            case WorkItemResult.NotAllowed(String reason) -> reason;
            case WorkItemResult.Refused(String reason) -> reason;
            case WorkItemResult.EngineAway(String sentence) -> sentence;
        };
        say(problem);
    }

    private void say(String problem) {
        answer.setText(problem == null ? "" : problem);
        answer.setVisible(problem != null);
    }
}
