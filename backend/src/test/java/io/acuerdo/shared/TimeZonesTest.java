package io.acuerdo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

class TimeZonesTest {

    private static final String STATES = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
            + "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";

    @Test
    void everyStateOfTheUnitedStatesHasItsOwnZones() {
        for (String state : STATES.split(" ")) {
            assertThat(TimeZones.knows("US", "US-" + state)).as(state).isTrue();
            assertThat(TimeZones.of("US", "US-" + state)).as(state).hasSizeBetween(1, 2);
        }
    }

    @Test
    void aStateOnTwoClocksGivesBoth() {
        assertThat(TimeZones.of("US", "US-TX")).containsExactly(ZoneId.of("America/Chicago"), ZoneId.of("America/Denver"));
        assertThat(TimeZones.of("US", "US-TN")).hasSize(2);
        assertThat(TimeZones.of("US", "US-CT")).containsExactly(ZoneId.of("America/New_York"));
    }

    @Test
    void anUnknownSubdivisionMeansAnyZoneOfTheCountry() {
        assertThat(TimeZones.of("US", null)).hasSizeGreaterThan(5);
        assertThat(TimeZones.of("US", "US-XX")).isEqualTo(TimeZones.of("US", null));
        assertThat(TimeZones.of("CO", "CO-ANT")).isEqualTo(List.of(ZoneId.of("America/Bogota")));
    }

    @Test
    void aCountryNobodyKnowsIsRefused() {
        assertThat(TimeZones.knows("XX")).isFalse();
        assertThat(TimeZones.knows("US-TX")).isFalse();
        assertThatThrownBy(() -> TimeZones.of("XX", null)).isInstanceOf(IllegalArgumentException.class);
    }
}
