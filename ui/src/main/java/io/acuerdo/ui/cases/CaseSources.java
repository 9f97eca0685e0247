package io.acuerdo.ui.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.ApprovalsToDecide;
import io.acuerdo.agreement.Offers;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.contact.ContactDecisions;
import io.acuerdo.contact.Outgoing;
import io.acuerdo.document.Documents;
import io.acuerdo.engine.EngineForms;
import io.acuerdo.engine.ProcessModels;
import io.acuerdo.paper.PaperDesk;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.promise.Promises;
import io.acuerdo.staff.Right;
import io.acuerdo.task.WorkItemEvent;
import io.acuerdo.task.WorkItems;
import io.acuerdo.ui.agreement.AgreementSources;
import io.acuerdo.ui.security.SignedIn;
import io.acuerdo.ui.task.TaskAddition;
import org.springframework.stereotype.Component;

/** The use cases that the case screens ask, in one hand. */
@Component
public record CaseSources(Cases cases, Timeline timeline, Portfolios portfolios, Payments payments, Promises promises, Agreements agreements, Offers offers, ApprovalsToDecide approvals,
        ContactDecisions decisions, Outgoing outgoing, Documents documents, PaperDesk paperDesk, WorkItems workItems, EngineForms forms, ProcessModels models,
        AgreementSources agreement, SignedIn signedIn, Clock clock, List<TaskAddition> taskAdditions) {

    /** Everything that happened: what the database recorded, and what people did with the case's tasks. */
    public List<TimelineEntry> history(CaseId id) {
        List<TimelineEntry> all = new ArrayList<>(timeline.of(id));
        workItems.history(id.value()).stream().filter(event -> kind(event) != null)
                .forEach(event -> all.add(new TimelineEntry(event.at(), kind(event), event.by() == null ? "acuerdo" : event.by(), event.name(),
                        Map.of("task", String.valueOf(event.workItemKey()), "element", event.workItemKind()))));
        return all;
    }

    /** The cases of work items, for who may read cases; nothing for the others. */
    public Map<CaseId, CaseSummary> summaries(Collection<CaseId> ids) {
        return signedIn.may(Right.READ_CASES) ? cases.summaries(ids) : Map.of();
    }

    private static TimelineKind kind(WorkItemEvent event) {
        return switch (event.kind()) {
            case CREATED -> TimelineKind.TASK_CREATED;
            case CLAIMED -> TimelineKind.TASK_CLAIMED;
            case COMPLETED -> TimelineKind.TASK_COMPLETED;
            case CANCELED -> TimelineKind.TASK_CANCELED;
            case UNCLAIMED -> null;
        };
    }

    /** Today where the portfolio's days begin and end. */
    public LocalDate today(CaseSummary summary) {
        return LocalDate.ofInstant(clock.instant(), portfolios.portfolio(summary.portfolio()).zone());
    }
}
