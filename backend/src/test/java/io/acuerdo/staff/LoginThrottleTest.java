package io.acuerdo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void tenFailuresInARowMakeThatNameWaitFiveMinutesAtThatAddress() {
        fail("agent1", "10.0.0.1", 10);
        assertThat(throttle.waitFor("Agent1", "10.0.0.1")).contains(Duration.ofMinutes(5));
        now = now.plus(Duration.ofMinutes(5));
        assertThat(throttle.waitFor("agent1", "10.0.0.1")).isEmpty();
    }

    @Test
    void nobodyLocksAColleagueOutFromAnotherAddress() {
        fail("agent1", "10.0.0.1", 10);
        assertThat(throttle.waitFor("agent1", "10.0.0.2")).isEmpty();
        assertThat(throttle.waitFor("agent2", "10.0.0.1")).isEmpty();
    }

    @Test
    void aSignInForgetsTheFailuresBeforeIt() {
        fail("agent1", "10.0.0.1", 9);
        throttle.succeeded("agent1", "10.0.0.1");
        fail("agent1", "10.0.0.1", 9);
        assertThat(throttle.waitFor("agent1", "10.0.0.1")).isEmpty();
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }
}
