package io.acuerdo.engine;

/** Open user tasks of one element that were created the same number of full days ago (7 stands for a week or more); some of them are beyond their due time. */
public record OpenTaskCount(String processId, String elementId, String name, int daysOpen, long open, long overdue) {
}
