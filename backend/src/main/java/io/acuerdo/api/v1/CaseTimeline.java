package io.acuerdo.api.v1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.acuerdo.api.v1.CaseBodies.TimelineBody;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Timeline;
import io.acuerdo.shared.Texts;
import io.acuerdo.task.WorkItemEvent;
import io.acuerdo.task.WorkItems;

/** Everything that happened to a case: what the modules wrote down, and what people did with the tasks, which only the engine knows. */
@Component
class CaseTimeline {

    private static final Texts TEXTS = new Texts("api");

    private final Timeline timeline;
    private final WorkItems tasks;

    CaseTimeline(Timeline timeline, WorkItems tasks) {
        this.timeline = timeline;
        this.tasks = tasks;
    }

    /** Oldest first. */
    List<TimelineBody> of(CaseId id, Locale language) {
        var all = new ArrayList<TimelineBody>();
        timeline.of(id).forEach(entry -> all.add(TimelineBody.of(entry)));
        tasks.history(id.value()).forEach(event -> all.add(body(event, language)));
        all.sort(Comparator.comparing(TimelineBody::at));
        return all;
    }

    private static TimelineBody body(WorkItemEvent event, Locale language) {
        var kind = "TASK_" + event.kind().name();
        return new TimelineBody(event.at(), kind, event.by(), TEXTS.text(language, "timeline." + kind, event.name()),
                Map.of("taskId", Long.toString(event.workItemKey()), "kind", String.valueOf(event.workItemKind()), "name", String.valueOf(event.name())));
    }
}
