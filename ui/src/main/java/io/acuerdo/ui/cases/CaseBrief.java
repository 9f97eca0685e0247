package io.acuerdo.ui.cases;

import com.vaadin.flow.component.html.Div;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.staff.Right;

/** A case beside its task: head, what happened, what is allowed now. Empty for a person who may not read cases: a model may give work to any role. */
public class CaseBrief extends Div {

    public CaseBrief(CaseSources sources, CaseSummary summary) {
        addClassName("case-brief");
        show(sources, summary);
    }

    private void show(CaseSources sources, CaseSummary summary) {
        removeAll();
        if (!sources.signedIn().may(Right.READ_CASES)) {
            return;
        }
        sources.portfolios().debtor(summary.debtorId()).ifPresent(debtor -> {
            TimelinePanel timeline = new TimelinePanel();
            timeline.show(sources.history(summary.id()));
            AllowedPanel allowed = new AllowedPanel(sources.decisions());
            allowed.show(summary.id());
            Div columns = new Div(timeline, allowed);
            columns.addClassName("brief-columns");
            add(CasesNavigation.link(summary.id(), getTranslation("inbox.openCase")),
                    new CaseHead(sources, summary, debtor, sources.portfolios().position(debtor.id()),
                            () -> sources.cases().summary(summary.id()).ifPresent(fresh -> show(sources, fresh))), columns);
        });
    }
}
