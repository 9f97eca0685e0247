package io.acuerdo.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.agreement.AgreementDueRun;

/**
 * A night in which an instalment of each of 200,000 agreements in force comes to be judged and 3 in 100 have not been paid: how long until all
 * that were missed are noted, told in their timelines and written to the outbox. Then once more, which must find nothing.
 */
final class DueRunBench implements Measurement {

    private static final int AGREEMENTS = 200_000;
    private static final int MISSED_PCT = 3;
    private static final int LIMIT_SECONDS = 60;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final String IDS = "019c%s-0000-7000-8000-";

    @Override
    public String name() {
        return "due-run";
    }

    @Override
    public List<Result> run() {
        ConfigurableApplicationContext context = BenchContext.databaseOnly();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        AgreementDueRun dueRun = context.getBean(AgreementDueRun.class);
        dueRun.run();
        Instant now = context.getBean(Clock.class).instant();
        clear(jdbc);
        long begunToSeed = System.nanoTime();
        seed(jdbc, now);
        System.out.printf(Locale.ROOT, "  seeded in %.1f s: %d agreements, %d instalments%n", seconds(begunToSeed), AGREEMENTS, 3 * AGREEMENTS);
        int due = AGREEMENTS * MISSED_PCT / 100;
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / MEBIBYTE;
        long begun = System.nanoTime();
        int missed = dueRun.run();
        double seconds = seconds(begun);
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
        int told = jdbc.queryForObject("SELECT COUNT(*) FROM engine_outbox WHERE name = 'agreement.instalmentMissed' AND business_key LIKE ?", Integer.class,
                IDS.formatted("0001") + "%");
        long begunAgain = System.nanoTime();
        int again = dueRun.run();
        double secondsAgain = seconds(begunAgain);
        clear(jdbc);
        return List.of(new Result("due run over " + AGREEMENTS + " instalments, " + missed + " missed, " + told + " told",
                        String.format(Locale.ROOT, "%.1f s", seconds), "<= " + LIMIT_SECONDS + " s", seconds <= LIMIT_SECONDS && missed >= due && told == due),
                new Result("the same once more, " + again + " missed", String.format(Locale.ROOT, "%.2f s", secondsAgain), "0 missed", again == 0),
                new Result("heap of the due run, garbage included (before: " + before + " MB)", peak + " MB", "<= 512 MB", peak <= 512));
    }

    private static double seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }

    private static void seed(JdbcTemplate jdbc, Instant now) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        LocalDate dueOn = moment.toLocalDate().minusDays(6);
        String from = " FROM seq_1_to_" + AGREEMENTS;
        jdbc.update("""
                INSERT INTO collection_case (id, version, debtor_id, portfolio, country, currency, zone, debtor_name, stage, subject_id, in_force_id, stage_since,
                       opened_at, past_due, outstanding, balances_as_of)
                SELECT %1$s, 0, %2$s, 'bench', 'CO', 'COP', 'America/Bogota', 'Deudor', 'AGREEMENT', %3$s, %3$s, ?, ?, 0, 300000, ?"""
                .formatted(id("0001"), id("0002"), id("0003")) + from, moment, moment, moment);
        jdbc.update("""
                INSERT INTO agreement (id, case_id, debtor_id, portfolio, type, status, currency, method, principal, rate_pct, installments, first_due_on,
                       total_payment, total_interest, today_payoff, today_past_due, haircut_pct, npv_loss_pct, rate_cut_pct, restructure_count, proposed_by, maker,
                       proposed_at, accepted_at, accepted_on, watch_needed, version)
                SELECT %3$s, %1$s, %2$s, 'bench', 'REFINANCING', 'ACTIVE', 'COP', 'FRENCH', 300000, 12, 3, ?, 306000, 6000, 300000, 0, 0, 0, 0, 0, 'agent1',
                       'agent1', ?, ?, ?, 3, 0""".formatted(id("0001"), id("0002"), id("0003")) + from, dueOn, moment, moment, dueOn.minusDays(30));
        for (int number = 1; number <= 3; number++) {
            String paid = number == 1 ? "IF(seq % 100 < " + MISSED_PCT + ", 0, 102000)" : "0";
            jdbc.update("""
                    INSERT INTO agreement_instalment (id, agreement_id, number, due_on, principal, interest, payment, balance, paid, waived, paid_on, tolerated_until,
                           judge_at, version)
                    SELECT %1$s, %2$s, ?, ?, 100000, 2000, 102000, 0, %3$s, 0, NULL, ?, ?, 0""".formatted(id("001" + number), id("0003"), paid) + from,
                    number, dueOn.plusMonths(number - 1), dueOn.plusMonths(number - 1).plusDays(5), moment.minusHours(1).plusMonths(number - 1));
        }
    }

    private static String id(String kind) {
        return "CAST(CONCAT('" + IDS.formatted(kind) + "', LPAD(HEX(seq), 12, '0')) AS UUID)";
    }

    private static void clear(JdbcTemplate jdbc) {
        jdbc.update("DELETE FROM engine_outbox WHERE business_key LIKE ?", IDS.formatted("0001") + "%");
        jdbc.update("DELETE t FROM case_timeline t JOIN collection_case c ON c.id = t.case_id WHERE c.portfolio = 'bench'");
        jdbc.update("DELETE i FROM agreement_instalment i JOIN agreement a ON a.id = i.agreement_id WHERE a.portfolio = 'bench'");
        jdbc.update("DELETE FROM agreement WHERE portfolio = 'bench'");
        jdbc.update("DELETE FROM collection_case WHERE portfolio = 'bench'");
    }
}
