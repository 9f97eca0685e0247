package io.acuerdo.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.engine.ElementVisit;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.task.WorkItem;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.task.TaskPane;
import jakarta.annotation.security.RolesAllowed;

/** The case in one page: who, how much, since when, what happened, what may happen next and why. */
@Route("caso")
@RolesAllowed({"AGENT", "SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE", "COMPLIANCE"})
public class CaseView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CaseSources sources;
    private CaseId id;
    private String name = "";

    CaseView(CaseSources sources) {
        this.sources = sources;
        addClassNames("page", "case-view");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new CaseId(UUID.fromString(parameter));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException(getTranslation("case.unknown"));
        }
        show();
    }

    private void show() {
        CaseSummary summary = sources.cases().summary(id).orElseThrow(() -> new NotFoundException(getTranslation("case.unknown")));
        DebtorDetails debtor = sources.portfolios().debtor(summary.debtorId()).orElseThrow();
        name = debtor.name();
        removeAll();
        TimelinePanel timeline = new TimelinePanel();
        timeline.show(sources.history(id));
        AllowedPanel allowed = new AllowedPanel(sources.decisions());
        allowed.show(id);
        Div columns = new Div(timeline, next(), allowed);
        columns.addClassName("case-columns");
        add(new CaseHead(sources, summary, debtor, sources.portfolios().position(debtor.id()), this::show), columns,
                new CaseTabs(sources, summary, debtor, this::show));
    }

    private Div next() {
        Div column = new Div();
        column.addClassName("case-next");
        List<WorkItem> open = sources.workItems().ofCase(id.value()).stream().filter(item -> item.state().equals("CREATED")).toList();
        for (WorkItem item : open) {
            TaskPane pane = new TaskPane(sources.workItems(), sources.forms(), sources.signedIn(), sources.clock(), this::show).with(sources.taskAdditions());
            pane.show(item);
            column.add(pane);
        }
        if (open.isEmpty()) {
            Div panel = new Div(new H3(getTranslation("case.next")), new Paragraph(waitsAt().map(visit -> getTranslation("case.next.waits", visit.name(),
                    Formats.current().moment(visit.startedAt()))).orElse(getTranslation("case.next.nothing"))));
            sources.models().nextStepOfCase(id.value()).ifPresent(step -> panel.add(new Paragraph(getTranslation("case.next.planned",
                    step.name() == null ? getTranslation("case.next.unnamed") : step.name(), Formats.current().moment(step.dueAt())))));
            panel.addClassName("panel");
            column.add(panel);
        }
        return column;
    }

    private Optional<ElementVisit> waitsAt() {
        return sources.models().visitsOfCase(id.value()).stream().filter(visit -> visit.state().equals("ACTIVE") && visit.name() != null
                && !visit.name().isBlank() && !visit.elementType().contains("PROCESS") && !visit.elementType().equals("CALL_ACTIVITY"))
                .reduce((first, second) -> second);
    }

    @Override
    public String getPageTitle() {
        return name + " · Acuerdo";
    }
}
