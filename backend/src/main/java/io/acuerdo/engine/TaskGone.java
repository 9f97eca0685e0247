package io.acuerdo.engine;

/** The task was completed or cancelled meanwhile, or never was. */
public class TaskGone extends RuntimeException {

    public TaskGone(long key) {
        super("Task " + key + " is gone");
    }
}
