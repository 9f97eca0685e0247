package io.acuerdo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    @ParameterizedTest
    @CsvSource({"CO,2026-11-16", "CO,2026-11-02", "CO,2026-10-12", "CO,2026-12-08", "CO,2027-01-11", "CL,2026-06-29", "CL,2026-10-12", "CL,2026-09-18", "PE,2026-07-28",
            "EC,2026-05-25", "EC,2026-02-16", "EC,2026-10-09", "DO,2026-02-27", "GT,2026-09-15", "BR,2026-11-20", "US,2026-11-26"})
    void knowsTheHolidaysOfACountry(String country, LocalDate day) {
        assertThat(BusinessCalendar.of(country, null).isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CO,2026-11-20", "CO,2026-11-01", "BR,2026-07-09", "US,2026-11-27", "ZZ,2026-12-25"})
    void callsNoOtherDayAHoliday(String country, LocalDate day) {
        assertThat(BusinessCalendar.of(country, null).isHoliday(day)).isFalse();
    }

    @Test
    void knowsTheHolidaysOfASubdivision() {
        assertThat(BusinessCalendar.of("BR", "BR-SP").isHoliday(LocalDate.parse("2026-07-09"))).isTrue();
        assertThat(BusinessCalendar.of("BR", "BR-RJ").isHoliday(LocalDate.parse("2026-07-09"))).isFalse();
        assertThat(BusinessCalendar.of("US", "US-ZZ").isHoliday(LocalDate.parse("2026-12-25"))).isTrue();
    }

    @Test
    void findsTheNextBusinessDay() {
        assertThat(BusinessCalendar.of("CO", null).workingDayFrom(LocalDate.parse("2026-11-14"))).isEqualTo("2026-11-17");
        assertThat(BusinessCalendar.of("CO", null).workingDayFrom(LocalDate.parse("2026-11-17"))).isEqualTo("2026-11-17");
    }
}
