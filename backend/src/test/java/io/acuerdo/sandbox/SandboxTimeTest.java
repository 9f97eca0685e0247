package io.acuerdo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.acuerdo.engine.EngineTime;
import io.acuerdo.engine.ProcessGateway;
import io.acuerdo.engine.ProcessInstances;
import io.acuerdo.engine.ProcessMessage;
import io.acuerdo.engine.ProcessModels;
import io.acuerdo.engine.TestModels;
import io.acuerdo.testing.EngineTest;
import io.camunda.client.CamundaClient;

/** Both clocks of the harness move, forward only, for all tests of the JVM. */
@EngineTest
class SandboxTimeTest {

    @Autowired
    private SandboxTime time;
    @Autowired
    private SandboxOffset offset;
    @Autowired
    private MovableClock clock;
    @Autowired
    private EngineTime engine;
    @Autowired
    private ProcessGateway gateway;
    @Autowired
    private ProcessModels models;
    @Autowired
    private ProcessInstances instances;
    @Autowired
    private CamundaClient client;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;

    private final String process = TestModels.uniqueId("timer");
    private final UUID caseId = UUID.randomUUID();

    @Test
    void everyTimerFiresInItsHourAndTheWorkBehindItIsDoneWhenAdvanceReturns() {
        TestModels.deploy(client, process, TestModels.startedByMessage(process, start -> start
                .intermediateCatchEvent("Timer_First").timerWithDuration("PT90M").intermediateCatchEvent("Timer_Second").timerWithDuration("PT1H")));
        new TransactionTemplate(transactions).executeWithoutResult(status -> gateway.publish(new ProcessMessage(process + ".started", caseId.toString(),
                caseId.toString(), Map.of("caseId", caseId.toString()))));
        time.workUntilIdle();
        Instant begin = time.now();
        assertThat(models.nextStepOfCase(caseId)).hasValueSatisfying(step -> assertThat(step.dueAt())
                .isBetween(begin.plus(Duration.ofMinutes(89)), begin.plus(Duration.ofMinutes(91))));
        Instant reached = time.advance(Duration.ofHours(3));
        assertThat(Duration.between(begin, reached)).isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(2));
        assertThat(models.visitsOfCase(caseId)).extracting(visit -> visit.elementId() + " " + visit.state()).contains("Timer_First COMPLETED", "Timer_Second COMPLETED");
        assertThat(instances.activeOfCase(caseId)).isEmpty();
        Instant firstFired = models.visitsOfCase(caseId).stream().filter(visit -> visit.elementId().equals("Timer_First")).findFirst().orElseThrow().endedAt();
        assertThat(firstFired).isBetween(begin.plus(Duration.ofMinutes(89)), begin.plus(Duration.ofMinutes(123)));
    }

    @Test
    void aRefusedMessageThatIsTriedAgainIsWaitedFor() {
        TestModels.deploy(client, process, TestModels.startedByMessage(process, start -> start.intermediateCatchEvent("Timer_First").timerWithDuration("PT90M")));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            gateway.publish(new ProcessMessage(process + ".started", caseId.toString(), caseId.toString(), Map.of("caseId", caseId.toString())));
            jdbc.sql("UPDATE engine_outbox SET attempts = 1, next_attempt_at = next_attempt_at + INTERVAL 1 SECOND WHERE business_key = ?")
                    .param(caseId.toString()).update();
        });
        time.workUntilIdle();
        assertThat(instances.activeOfCase(caseId)).isPresent();
    }

    @Test
    void theEngineAndTheApplicationShowTheSameTime() {
        time.advance(Duration.ofMinutes(10));
        assertThat(Duration.between(engine.now(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aStepOfZeroJustAnswers() {
        Duration before = clock.offset();
        assertThat(time.advance(Duration.ZERO)).isBetween(clock.instant().minusSeconds(5), clock.instant());
        assertThat(clock.offset()).isEqualTo(before);
    }

    @Test
    void timeNeverGoesBack() {
        assertThatThrownBy(() -> time.advance(Duration.ofMinutes(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewStartTakesUpTheStoredOffsetBeforeAnythingReadsTheClock(@Autowired ObjectProvider<SandboxOffset> stored) {
        time.advance(Duration.ofMinutes(1));
        assertThat(offset.load()).isEqualTo(clock.offset());
        assertThat(new ClockConfiguration().clock(stored).offset()).isEqualTo(clock.offset());
    }
}
