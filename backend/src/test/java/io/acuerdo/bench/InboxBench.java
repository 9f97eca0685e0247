package io.acuerdo.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.task.WorkItem;
import io.acuerdo.task.WorkItemQuery;
import io.acuerdo.task.WorkItems;

/** The first page of the inbox with 100,000 open tasks in the read model, as agents, supervisors and searches ask for it. */
final class InboxBench implements Measurement {

    private static final int OPEN_TASKS = 100_000;
    private static final long FIRST_KEY = 8_000_000_000_000_000_000L;
    private static final int ROUNDS = 40;
    private static final int LIMIT_MILLIS = 150;

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public List<Result> run() {
        ConfigurableApplicationContext context = BenchContext.databaseOnly();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        fill(jdbc);
        WorkItems items = context.getBean(WorkItems.class);
        Pageable first = PageRequest.of(0, 50);
        UUID someCase = jdbc.queryForObject("SELECT case_id FROM engine_user_task WHERE user_task_key = ?", UUID.class, FIRST_KEY + 777);
        List<Supplier<Page<WorkItem>>> asks = List.of(
                () -> items.inbox(WorkItemQuery.desk(Set.of("early-arrears", "broken-promises", "agent"), "agent1"), first),
                () -> items.inbox(WorkItemQuery.desk(Set.of("supervisor", "refinancing-approval", "legal", "early-arrears", "broken-promises"), "supervisor1"), first),
                () -> items.inbox(WorkItemQuery.desk(Set.of("legal"), "agent2"), PageRequest.of(0, 50, Sort.by("dueAt"))),
                () -> items.inbox(WorkItemQuery.desk(Set.of("early-arrears"), "agent1"), PageRequest.of(0, 50, Sort.by(Sort.Direction.DESC, "createdAt"))),
                () -> items.inbox(WorkItemQuery.desk(Set.of("early-arrears"), "agent1").ofCases(List.of(someCase)), first),
                () -> items.inbox(WorkItemQuery.open(), first));
        for (int i = 0; i < 5; i++) {
            asks.forEach(Supplier::get);
        }
        long[] all = new long[ROUNDS * asks.size()];
        for (int ask = 0; ask < asks.size(); ask++) {
            long[] these = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                asks.get(ask).get();
                these[round] = Duration.ofNanos(System.nanoTime() - start).toMillis();
                all[ask * ROUNDS + round] = these[round];
            }
            System.out.println("  question " + (ask + 1) + ": p95 " + BenchContext.p95(these) + " ms, " + asks.get(ask).get().getTotalElements() + " tasks");
        }
        long p95 = BenchContext.p95(all);
        return List.of(new Result("first inbox page, " + OPEN_TASKS + " open tasks, p95", p95 + " ms", "<= " + LIMIT_MILLIS + " ms", p95 <= LIMIT_MILLIS));
    }

    private static void fill(JdbcTemplate jdbc) {
        Long there = jdbc.queryForObject("SELECT COUNT(*) FROM engine_user_task WHERE user_task_key >= ?", Long.class, FIRST_KEY);
        if (there != null && there > 0) {
            return;
        }
        String group = "ELT(1 + seq % 5, 'early-arrears', 'early-arrears', 'broken-promises', 'refinancing-approval', 'legal')";
        String priority = "ELT(1 + seq % 4, 50, 50, 60, 90)";
        String due = "IF(seq % 3 = 0, NULL, TIMESTAMP'2026-11-01 08:00:00' + INTERVAL seq % 40000 MINUTE)";
        String created = "TIMESTAMP'2026-10-01 08:00:00' + INTERVAL seq SECOND";
        jdbc.update("""
                INSERT INTO engine_user_task (user_task_key, process_instance_key, process_definition_key, process_id, element_id, element_instance_key,
                       assignee, candidate_groups, due_at, priority, state, case_id, created_at, partition_id, position)
                SELECT ? + seq, seq, 1, 'debt-case', ELT(1 + seq %% 3, 'Task_CallDebtor', 'Task_FollowUpBrokenPromise', 'Task_ApproveRefinancing'), seq,
                       IF(seq %% 20 = 0, CONCAT('agent', 1 + seq %% 7), NULL), CONCAT('["', %s, '"]'), %s, %s, 'CREATED', UUID(), %s, 1, seq
                  FROM seq_1_to_%d""".formatted(group, due, priority, created, OPEN_TASKS), FIRST_KEY);
        jdbc.update("""
                INSERT INTO engine_user_task_group (user_task_key, group_name, created_at, due_at, priority, partition_id, position)
                SELECT ? + seq, %s, %s, %s, %s, 1, seq FROM seq_1_to_%d""".formatted(group, created, due, priority, OPEN_TASKS), FIRST_KEY);
        jdbc.execute("ANALYZE TABLE engine_user_task, engine_user_task_group");
    }
}
