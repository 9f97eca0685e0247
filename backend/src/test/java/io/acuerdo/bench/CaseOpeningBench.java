package io.acuerdo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.engine.EngineWork;
import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportRun;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.sandbox.SandboxTime;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;

/**
 * Cases opened a second (from the outbox to the first wait state, through our workers and database) against the ceiling: copies of the same
 * two models, with jobs whose workers do nothing, started by messages without any outbox, on the same broker with the same exporter.
 */
final class CaseOpeningBench implements Measurement {

    private static final int FILES = 3;
    private static final int CEILING_CASES = 800;
    private static final int IN_FLIGHT = 60;
    private static final String FIRST_WAIT = "Timer_RemindAt";
    private static final double LIMIT = 0.7;

    private ConfigurableApplicationContext context;
    private CamundaClient client;
    private JdbcTemplate jdbc;
    private Clock clock;

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<Result> run() throws IOException {
        context = BenchContext.withEngine();
        client = context.getBean(CamundaClient.class);
        jdbc = context.getBean(JdbcTemplate.class);
        clock = context.getBean(Clock.class);
        deployCopies();
        waitForTheNight();
        SmartLifecycle relay = context.getBean("outboxRelay", SmartLifecycle.class);
        List<JobWorker> idle = List.of(idleWorker("cases.setSegment", Map.of()),
                idleWorker("cases.decideNextStep", Map.of("nextStep", "REMINDERS", "caseOpen", true)),
                idleWorker("contact.planReminder", Map.of("reminderPlan", "WAIT", "remindAt", clock.instant().plus(Duration.ofDays(3)).toString())));
        try {
            load(1, 0);
            await("early-reminders", clock.instant().minus(Duration.ofMinutes(30)), 517);
            ceiling(200);
            double before = ceiling(CEILING_CASES);
            relay.stop();
            int cases = load(FILES, 1);
            Instant begin = clock.instant();
            relay.start();
            double ours = rate("early-reminders", begin, cases);
            double after = ceiling(CEILING_CASES);
            double ceiling = (before + after) / 2;
            double ratio = ours / ceiling;
            System.out.printf(Locale.ROOT, "  ceiling %.1f and %.1f a second, ours %.1f a second%n", before, after, ours);
            return List.of(new Result(String.format(Locale.ROOT, "cases opened / ceiling of %.1f a second", ceiling),
                    String.format(Locale.ROOT, "%.2f (%.1f a second)", ratio, ours), ">= " + LIMIT, ratio >= LIMIT));
        } finally {
            idle.forEach(JobWorker::close);
        }
    }

    /** Outside every legal hour of the country, so that the first reminder waits and nothing but opening is measured. */
    private void waitForTheNight() {
        Instant now = clock.instant();
        Instant night = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(9, 0).toInstant(ZoneOffset.UTC);
        context.getBean(SandboxTime.class).advance(Duration.between(now, night.isAfter(now) ? night : night.plus(Duration.ofDays(1))));
    }

    private void deployCopies() throws IOException {
        for (String process : List.of("debt-case", "early-reminders")) {
            String copy = new ClassPathResource("processes/" + process + ".bpmn").getContentAsString(StandardCharsets.UTF_8)
                    .replace("process id=\"" + process + "\"", "process id=\"bench-" + process + "\"")
                    .replace("processId=\"early-reminders\"", "processId=\"bench-early-reminders\"")
                    .replace("name=\"case.opened\"", "name=\"bench.case.opened\"")
                    .replaceAll("taskDefinition type=\"", "taskDefinition type=\"bench.");
            client.newDeployResourceCommand().addResourceStringUtf8(copy, "bench-" + process + ".bpmn").send().join();
        }
        context.getBean(EngineWork.class).awaitExported();
    }

    private JobWorker idleWorker(String type, Map<String, Object> answer) {
        return client.newWorker().jobType("bench." + type).handler((jobs, job) -> jobs.newCompleteCommand(job).variables(answer).send()).open();
    }

    /** Starts instances of the copies, as many at once as the relay does. */
    private double ceiling(int cases) {
        Instant begin = clock.instant();
        Semaphore window = new Semaphore(IN_FLIGHT);
        for (int i = 0; i < cases; i++) {
            window.acquireUninterruptibly();
            start(UUID.randomUUID().toString(), window);
        }
        return rate("bench-early-reminders", begin, cases);
    }

    private void start(String caseId, Semaphore window) {
        client.newPublishMessageCommand().messageName("bench.case.opened").correlationKey(caseId).messageId(caseId).timeToLive(Duration.ofDays(1))
                .variables(Map.of("caseId", caseId, "dpd", 20, "pastDue", 350, "currency", "USD", "country", "US")).send()
                .whenComplete((done, failure) -> {
                    if (failure == null || String.valueOf(failure.getMessage()).contains("ALREADY_EXISTS")) {
                        window.release();
                    } else {
                        BenchContext.BACK_OFF.execute(() -> start(caseId, window));
                    }
                });
    }

    private double rate(String process, Instant begin, int cases) {
        await(process, begin, cases);
        LocalDateTime last = jdbc.queryForObject("SELECT MAX(e.started_at)" + WAITING, LocalDateTime.class, process, FIRST_WAIT, utc(begin));
        return cases * 1000.0 / Duration.between(begin, last.toInstant(ZoneOffset.UTC)).toMillis();
    }

    private void await(String process, Instant begin, int cases) {
        BenchContext.await(Duration.ofMinutes(10), () -> jdbc.queryForObject("SELECT COUNT(*)" + WAITING, Long.class, process, FIRST_WAIT, utc(begin)) >= cases);
    }

    private static final String WAITING = """
             FROM engine_element_instance e JOIN engine_process_definition d ON d.process_definition_key = e.process_definition_key
             WHERE d.process_id = ? AND e.element_id = ? AND e.started_at >= ?""";

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Loads the lending-club file so many times more than before, in one go; answers the cases it opened. */
    private int load(int files, int before) {
        Imports imports = context.getBean(Imports.class);
        try {
            String csv = new ClassPathResource("demo/lending_club.csv").getContentAsString(StandardCharsets.UTF_8);
            int headEnd = csv.indexOf('\n') + 1;
            // rows that were loaded before come first again and count as unchanged: ids follow the row's number
            String body = csv.substring(headEnd).repeat(before + files);
            ImportId id = imports.start("lending-club", "bench.csv", new ByteArrayInputStream((csv.substring(0, headEnd) + body).getBytes(StandardCharsets.UTF_8)), null, "bench");
            BenchContext.await(Duration.ofMinutes(10), () -> imports.run(id).status().isEnd());
            ImportRun run = imports.run(id);
            if (run.problem() != null) {
                throw new IllegalStateException(run.problem());
            }
            return (int) run.casesOpened();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
