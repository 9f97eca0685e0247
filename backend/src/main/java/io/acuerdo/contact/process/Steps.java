package io.acuerdo.contact.process;

import java.util.Map;

import io.acuerdo.contact.Channel;
import io.acuerdo.contact.ReminderStep;

/** A step of the decision table {@code reminder-steps} as it arrives in a job: {@code {day, channel, template}}. */
final class Steps {

    private Steps() {
    }

    static ReminderStep of(int number, Map<String, Object> reminder) {
        if (!(reminder.get("day") instanceof Number day) || reminder.get("channel") == null || reminder.get("template") == null) {
            throw new IllegalArgumentException("The decision reminder-steps must answer day, channel and template, not " + reminder);
        }
        return new ReminderStep(number, day.intValue(), Channel.valueOf(reminder.get("channel").toString()), reminder.get("template").toString());
    }
}
