package io.acuerdo.engine;

/** What became of a user task. */
public enum UserTaskState {
    CREATED, COMPLETED, CANCELED
}
