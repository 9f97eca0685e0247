package io.acuerdo.agreement;

import java.time.LocalDate;

/** What a payment holiday would do, before it is granted. */
public sealed interface HolidayPreview {

    /**
     * @param number the next instalment, due {@code on} now and {@code until} after it
     * @param endsOn when the last instalment falls due then
     * @param left   periods that may still be granted, these included
     */
    record Possible(int number, LocalDate on, LocalDate until, LocalDate endsOn, int left) implements HolidayPreview {
    }

    record Impossible(String why) implements HolidayPreview {
    }
}
