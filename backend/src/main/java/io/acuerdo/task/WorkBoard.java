package io.acuerdo.task;

import java.time.Instant;
import java.util.List;

/** Open work at one moment, by kind of task and by age. */
public record WorkBoard(Instant asOf, List<Cell> cells) {

    /** How long a task has been open. */
    public enum Age {
        TODAY, DAYS, WEEK, OLDER
    }

    /** Open tasks of one kind and age; {@code overdue} of them are beyond their due time. {@code name} is the task's label in its newest model. */
    public record Cell(String kind, String name, Age age, long open, long overdue) {
    }

    public WorkBoard {
        cells = List.copyOf(cells);
    }
}
