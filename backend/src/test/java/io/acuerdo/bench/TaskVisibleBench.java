package io.acuerdo.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.engine.TestModels;
import io.camunda.client.CamundaClient;

/** From a task created in the engine to a row the inbox shows, at 50 tasks a second. */
final class TaskVisibleBench implements Measurement {

    private static final int A_SECOND = 50;
    private static final int TASKS = 1_000;
    private static final int LIMIT_MILLIS = 1_000;

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public List<Result> run() {
        ConfigurableApplicationContext context = BenchContext.withEngine();
        CamundaClient client = context.getBean(CamundaClient.class);
        String process = TestModels.uniqueId("visible");
        TestModels.deploy(client, process, TestModels.oneUserTask(process, "bench-group"));
        Thread starter = Thread.ofPlatform().start(() -> {
            long begin = System.nanoTime();
            for (int i = 0; i < TASKS; i++) {
                LockSupport.parkNanos(begin + i * 1_000_000_000L / A_SECOND - System.nanoTime());
                start(client, process, "task-" + i);
            }
        });
        List<Long> latencies = watch(context, process);
        if (starter.isAlive()) {
            throw new IllegalStateException("More tasks than were started");
        }
        long p95 = BenchContext.p95(latencies.stream().mapToLong(Long::longValue).toArray());
        return List.of(new Result("task visible in the inbox at " + A_SECOND + " a second, p95", p95 + " ms", "<= " + LIMIT_MILLIS + " ms", p95 <= LIMIT_MILLIS));
    }

    private static void start(CamundaClient client, String process, String key) {
        client.newPublishMessageCommand().messageName(process + ".started").correlationKey(key).messageId(key).timeToLive(Duration.ofHours(1)).send()
                .whenComplete((done, failure) -> {
                    if (failure != null && !String.valueOf(failure.getMessage()).contains("ALREADY_EXISTS")) {
                        BenchContext.BACK_OFF.execute(() -> start(client, process, key));
                    }
                });
    }

    private static List<Long> watch(ConfigurableApplicationContext context, String process) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        Clock clock = context.getBean(Clock.class);
        List<Long> latencies = new ArrayList<>();
        long[] last = {0};
        BenchContext.await(Duration.ofMinutes(3), () -> {
            jdbc.query("""
                    SELECT t.user_task_key, t.created_at FROM engine_user_task t JOIN engine_user_task_group g ON g.user_task_key = t.user_task_key
                     WHERE t.state = 'CREATED' AND t.process_id = ? AND t.user_task_key > ? ORDER BY t.user_task_key""", row -> {
                Instant created = row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                latencies.add(Duration.between(created, clock.instant()).toMillis());
                last[0] = row.getLong("user_task_key");
            }, process, last[0]);
            return latencies.size() >= TASKS;
        });
        return latencies;
    }
}
