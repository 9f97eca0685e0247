package io.acuerdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import io.acuerdo.engine.EngineAway;
import io.acuerdo.engine.EngineTime;

/** The keeper with an engine clock of paper; the real one is moved in SandboxTimeTest. */
class EngineClockKeeperTest {

    private final MovableClock clock = new MovableClock();
    private final EngineTime engine = mock();
    private final EngineClockKeeper keeper = new EngineClockKeeper(clock, engine);

    @Test
    void anEngineThatWasRestartedIsMovedUpToOurTime() {
        Instant real = clock.instant();
        clock.setOffset(Duration.ofDays(12));
        when(engine.now()).thenReturn(real);
        assertThat(keeper.catchUp()).isTrue();
        ArgumentCaptor<Duration> step = ArgumentCaptor.captor();
        verify(engine).advance(step.capture());
        assertThat(step.getValue()).isBetween(Duration.ofDays(12), Duration.ofDays(12).plusMinutes(1));
    }

    @Test
    void anEngineThatIsAheadIsNeverMovedBack() {
        when(engine.now()).thenReturn(clock.instant().plus(Duration.ofDays(1)));
        assertThat(keeper.catchUp()).isTrue();
        verify(engine, never()).advance(any());
    }

    @Test
    void anEngineThatIsAwayIsAskedAgainLater() {
        when(engine.now()).thenThrow(new EngineAway("away"));
        assertThat(keeper.catchUp()).isFalse();
    }
}
