package io.acuerdo.agreement.quote;

import java.time.LocalDate;

/** How often an instalment falls due. Monthly keeps the first due day's number, or the month's last day where it has none. */
public enum Frequency {
    WEEKLY(7), BIWEEKLY(14), MONTHLY(0);

    private final int days;

    Frequency(int days) {
        this.days = days;
    }

    boolean isMonthly() {
        return days == 0;
    }

    /** Days of one period by the calendar; of a month, 30. */
    int nominalDays() {
        return isMonthly() ? 30 : days;
    }

    /** Days of a year of twelve months of 30, or of 52 weeks. */
    int daysOfAYear() {
        return isMonthly() ? 360 : 364;
    }

    /** The day that lies so many periods after (or, negative, before) the first due day. */
    public LocalDate from(LocalDate firstDueOn, int periods) {
        return isMonthly() ? firstDueOn.plusMonths(periods) : firstDueOn.plusDays((long) periods * days);
    }
}
