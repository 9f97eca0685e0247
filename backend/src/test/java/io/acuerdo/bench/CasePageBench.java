package io.acuerdo.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.agreement.Agreements;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Timeline;
import io.acuerdo.contact.ContactDecisions;
import io.acuerdo.contact.Outgoing;
import io.acuerdo.engine.ProcessModels;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.promise.Promises;
import io.acuerdo.task.WorkItems;

/** Everything the case page asks, one case after the other at random, among the cases that {@link CaseOpeningBench} has opened. */
final class CasePageBench implements Measurement {

    private static final int PAGES = 300;
    private static final int WARM_UP = 100;
    private static final int LIMIT_MILLIS = 200;

    private ConfigurableApplicationContext context;

    @Override
    public String name() {
        return "case-page";
    }

    @Override
    public List<Result> run() throws Exception {
        context = BenchContext.withEngine();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        if (jdbc.queryForObject("SELECT COUNT(*) FROM collection_case", Long.class) == 0) {
            new CaseOpeningBench().run();
        }
        List<UUID> cases = jdbc.queryForList("SELECT id FROM collection_case", UUID.class);
        Collections.shuffle(cases, new Random(1));
        long[] millis = new long[PAGES];
        for (int i = -WARM_UP; i < PAGES; i++) {
            long begun = System.nanoTime();
            open(new CaseId(cases.get((i + WARM_UP) % cases.size())));
            if (i >= 0) {
                millis[i] = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            }
        }
        long p95 = BenchContext.p95(millis);
        return List.of(new Result("case page among " + cases.size() + " cases, p95", p95 + " ms", "<= " + LIMIT_MILLIS + " ms", p95 <= LIMIT_MILLIS));
    }

    private void open(CaseId id) {
        CaseSummary summary = context.getBean(Cases.class).summary(id).orElseThrow();
        Portfolios portfolios = context.getBean(Portfolios.class);
        DebtorDetails debtor = portfolios.debtor(summary.debtorId()).orElseThrow();
        portfolios.position(debtor.id());
        debtor.accounts().forEach(account -> portfolios.instalments(account.id()));
        context.getBean(Timeline.class).of(id);
        context.getBean(Cases.class).holds(id);
        WorkItems items = context.getBean(WorkItems.class);
        items.history(id.value());
        items.ofCase(id.value());
        context.getBean(ContactDecisions.class).decideForCase(id, Locale.ROOT);
        context.getBean(Agreements.class).ofCase(id);
        context.getBean(Promises.class).ofCase(id);
        context.getBean(Outgoing.class).byCase(id);
        ProcessModels models = context.getBean(ProcessModels.class);
        models.visitsOfCase(id.value()).stream().map(visit -> visit.definitionKey()).distinct().forEach(models::xml);
    }
}
