package io.acuerdo.agreement.quote;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many days a period counts, of how many in a year. By 30/360 every month from one due day to the next counts 30 days, and the 31st counts as the 30th
 * otherwise (30E/360, ISDA 2006 Definitions 4.16 (g)); a week counts its 7 days.
 */
public enum DayCount {
    THIRTY_360("30/360", 360), ACT_365("ACT/365", 365), ACT_360("ACT/360", 360);

    private final String code;
    private final int year;

    DayCount(String code, int year) {
        this.code = code;
        this.year = year;
    }

    public static Optional<DayCount> of(String code) {
        return Arrays.stream(values()).filter(dayCount -> dayCount.code.equals(code)).findFirst();
    }

    /** Days of a year: the denominator. */
    int year() {
        return year;
    }

    public String code() {
        return code;
    }

    boolean countsActualDays() {
        return this != THIRTY_360;
    }

    /** Days of the period that ends on a due day; whole months before that day count 30 each. */
    public int days(LocalDate from, LocalDate dueOn, Frequency frequency) {
        if (countsActualDays() || !frequency.isMonthly()) {
            return Math.toIntExact(dueOn.toEpochDay() - from.toEpochDay());
        }
        int months = (dueOn.getYear() - from.getYear()) * 12 + dueOn.getMonthValue() - from.getMonthValue();
        if (from.equals(dueOn.minusMonths(months)) || dueOn.equals(from.plusMonths(months))) {
            return 30 * months;
        }
        return 30 * months + Math.min(dueOn.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30);
    }
}
