package io.acuerdo.task;

import java.time.Clock;
import java.util.List;

import io.acuerdo.engine.OpenTaskCount;
import io.acuerdo.engine.OpenTaskCounts;
import org.springframework.stereotype.Service;

/** Open human work in figures, cheap enough to be asked every second. */
@Service
public class WorkDashboard {

    private final OpenTaskCounts counts;
    private final Clock clock;

    WorkDashboard(OpenTaskCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    public WorkBoard board() {
        var now = clock.instant();
        List<WorkBoard.Cell> cells = counts.at(now).stream().map(WorkDashboard::cell).toList();
        return new WorkBoard(now, cells);
    }

    private static WorkBoard.Cell cell(OpenTaskCount count) {
        WorkBoard.Age age = count.daysOpen() < 1 ? WorkBoard.Age.TODAY : count.daysOpen() < 3 ? WorkBoard.Age.DAYS
                : count.daysOpen() < 7 ? WorkBoard.Age.WEEK : WorkBoard.Age.OLDER;
        return new WorkBoard.Cell(count.elementId(), count.name(), age, count.open(), count.overdue());
    }
}
