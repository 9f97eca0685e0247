package io.acuerdo.engine;

/** Somebody else was faster: the task has an assignee already. */
public class TaskTaken extends RuntimeException {

    private final String assignee;

    public TaskTaken(long key, String assignee) {
        super("Task " + key + " is taken" + (assignee == null ? "" : " by " + assignee));
        this.assignee = assignee;
    }

    /** Who has it, null when the read model does not say yet. */
    public String assignee() {
        return assignee;
    }
}
