package io.acuerdo.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.acuerdo.shared.BusinessCalendar;

/**
 * How the time of an authority runs: on the clock, or only while people work. In working time a whole day (24 h) is a working day and what is left over are
 * working hours, so that {@code 24h} means “the same hour of the next working day” and {@code 4h} four hours of work.
 */
record ApprovalTime(Counted counted, BusinessCalendar calendar, ZoneId zone) {

    /** The names are values of a setting. */
    enum Counted {
        WORKING, CLOCK
    }

    Instant after(Instant from, Duration time) {
        return switch (counted) {
            case CLOCK -> from.plus(time);
            case WORKING -> calendar.plusWorkingTime(from, BusinessCalendar.WORKING_DAY.multipliedBy(time.toDays()).plus(time.minusDays(time.toDays())), zone);
        };
    }
}
