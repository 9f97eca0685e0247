package io.acuerdo.contact;

import java.time.Instant;

/** When a reminder is to go out. */
public sealed interface ReminderPlan {

    record Wait(Instant remindAt) implements ReminderPlan {
    }

    /** This step was taken already. */
    record Done() implements ReminderPlan {
    }

    /** The case is on hold: nothing is planned before that is lifted. */
    record Held() implements ReminderPlan {
    }
}
