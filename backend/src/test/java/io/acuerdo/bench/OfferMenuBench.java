package io.acuerdo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.agreement.OfferMenu;
import io.acuerdo.agreement.Offers;
import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;

/**
 * The whole menu of a case, one case after the other at random among those of the demo file {@code cartera}: first when every offer is given and kept for the
 * first time, then once more, when they are found as they were given.
 */
final class OfferMenuBench implements Measurement {

    private static final int WARM_UP = 40;
    private static final int LIMIT_MILLIS = 100;

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public List<Result> run() throws IOException {
        ConfigurableApplicationContext context = BenchContext.databaseOnly();
        Imports imports = context.getBean(Imports.class);
        byte[] file = new ClassPathResource("demo/cartera.csv").getContentAsString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        ImportId id = imports.start("cartera", "cartera.csv", new ByteArrayInputStream(file), null, "bench");
        BenchContext.await(Duration.ofMinutes(2), () -> Set.of(ImportStatus.DONE, ImportStatus.FAILED).contains(imports.run(id).status()));
        List<UUID> cases = context.getBean(JdbcTemplate.class).queryForList("SELECT id FROM collection_case ORDER BY id", UUID.class);
        Collections.shuffle(cases, new Random(1));
        Offers offers = context.getBean(Offers.class);
        cases.subList(0, WARM_UP).forEach(one -> offers.menu(new CaseId(one)).orElseThrow());
        List<UUID> measured = cases.subList(WARM_UP, cases.size());
        return List.of(measure("first time", offers, measured), measure("again", offers, measured));
    }

    private static Result measure(String when, Offers offers, List<UUID> cases) {
        long[] micros = new long[cases.size()];
        int offered = 0;
        for (int i = 0; i < micros.length; i++) {
            long begun = System.nanoTime();
            OfferMenu menu = offers.menu(new CaseId(cases.get(i))).orElseThrow();
            micros[i] = Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1000;
            offered += menu.offers().size();
        }
        double p95 = BenchContext.p95(micros) / 1000.0;
        return new Result("menu of offers, " + when + ", " + offered + " offers in " + cases.size() + " menus, p95", String.format(Locale.ROOT, "%.1f ms", p95),
                "<= " + LIMIT_MILLIS + " ms", p95 <= LIMIT_MILLIS && offered > cases.size());
    }
}
