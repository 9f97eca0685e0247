package io.acuerdo.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.acuerdo.engine.UserTask;
import io.acuerdo.engine.UserTaskState;
import io.acuerdo.shared.Ids;

/** The diary of work items: what people did is noted here, births and ends are read from the engine's own record. */
@Component
class WorkItemEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UserTask task, WorkItemEvent.Kind kind, String by) {
        jdbc.sql("""
                INSERT INTO work_item_event (id, work_item_key, case_id, kind, by_user, work_item_kind, name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), task.key(), task.caseId(), kind.name(), by, task.elementId(), task.name(), utc(clock.instant())).update();
    }

    List<WorkItemEvent> ofCase(UUID caseId, List<UserTask> tasks) {
        List<WorkItemEvent> all = new ArrayList<>(jdbc.sql("SELECT * FROM work_item_event WHERE case_id = ?").param(caseId)
                .query((row, at) -> read(row)).list());
        Set<Long> completedByUs = new HashSet<>();
        all.stream().filter(event -> event.kind() == WorkItemEvent.Kind.COMPLETED).forEach(event -> completedByUs.add(event.workItemKey()));
        for (UserTask task : tasks) {
            all.add(new WorkItemEvent(task.createdAt(), WorkItemEvent.Kind.CREATED, null, task.key(), task.elementId(), task.name()));
            if (task.state() == UserTaskState.CANCELED) {
                all.add(new WorkItemEvent(task.endedAt(), WorkItemEvent.Kind.CANCELED, null, task.key(), task.elementId(), task.name()));
            } else if (task.state() == UserTaskState.COMPLETED && !completedByUs.contains(task.key())) {
                all.add(new WorkItemEvent(task.endedAt(), WorkItemEvent.Kind.COMPLETED, task.assignee(), task.key(), task.elementId(), task.name()));
            }
        }
        all.sort(Comparator.comparing(WorkItemEvent::at).thenComparing(WorkItemEvent::kind));
        return all;
    }

    private static WorkItemEvent read(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new WorkItemEvent(at, WorkItemEvent.Kind.valueOf(row.getString("kind")), row.getString("by_user"), row.getLong("work_item_key"),
                row.getString("work_item_kind"), row.getString("name"));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
