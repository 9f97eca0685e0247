package io.acuerdo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.DayRoll;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.PaymentId;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.portfolio.ReversalResult;
import io.acuerdo.portfolio.ReversingPayment;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One Colombian debtor with one account in a portfolio of its own, brought in by a creditor's file, and days that pass at will: tests read like
 * what a collector would have written down.
 */
public final class Diary {

    public static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears", "broken-promises"));
    public static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final String HEADER = "cartera,acreedor,pais,moneda,deudor_id,nombre,cuenta_id,cuota,vence_el,valor\n";

    private final ApplicationContext beans;
    private final String portfolio = "diario-" + UUID.randomUUID();
    private int loads;
    private int payments;

    public Diary(ApplicationContext beans) {
        this.beans = beans;
    }

    /** It is ten in the morning of that day in Bogotá, and what fell due has been counted. */
    public Diary on(String day) {
        return at(LocalDate.parse(day).atTime(10, 0));
    }

    /** A local time in Bogotá, such as {@code 2026-04-02T00:00}. */
    public Diary at(String localTime) {
        return at(LocalDateTime.parse(localTime));
    }

    private Diary at(LocalDateTime local) {
        bean(MovableClock.class).moveTo(local.atZone(BOGOTA).toInstant());
        bean(DayRoll.class).roll();
        return this;
    }

    public Instant now() {
        return bean(MovableClock.class).instant();
    }

    /** The creditor's file of today says: these instalments are open, each written as {@code 2026-02-20 250.00}. */
    public Diary fileSays(String... openInstalments) {
        var csv = new StringBuilder(HEADER);
        int number = 1;
        for (String instalment : openInstalments) {
            String[] parts = instalment.split(" ");
            csv.append(String.join(",", portfolio, "Banco del Diario", "CO", "COP", debtorName(), "\"Ana María Ñáñez\"", account(),
                    String.valueOf(number++), parts[0], parts[1])).append('\n');
        }
        try {
            ImportId id = bean(Imports.class).start("cartera", portfolio + "-" + ++loads + ".csv",
                    new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), LocalDate.ofInstant(now(), BOGOTA), "test");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Set.of(ImportStatus.DONE, ImportStatus.FAILED)
                    .contains(bean(Imports.class).run(id).status()));
            assertThat(bean(Imports.class).run(id)).matches(run -> run.status() == ImportStatus.DONE && run.rowsRejected() == 0, "loaded without rejects");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public Diary debtorPays(String amount, String paidOn) {
        PaymentResult result = bean(Payments.class).receive(new ReceivePayment(account(), cop(amount), LocalDate.parse(paidOn),
                portfolio + "-" + ++payments, "test"));
        assertThat(result).isInstanceOf(PaymentResult.Received.class);
        return this;
    }

    /** The debtor's last payment bounced, as we hear today. */
    public Diary theLastPaymentBounces() {
        PaymentId last = bean(Portfolios.class).payments(debtor()).stream().filter(it -> it.reference().equals(portfolio + "-" + payments)).findFirst()
                .orElseThrow().id();
        assertThat(bean(ReversingPayment.class).reverse(last, "Cheque sin fondos", LocalDate.ofInstant(now(), BOGOTA), "test"))
                .isInstanceOf(ReversalResult.Reversed.class);
        return this;
    }

    public static Money cop(String amount) {
        return Money.of(amount, "COP");
    }

    public String portfolio() {
        return portfolio;
    }

    public String account() {
        return "C-" + portfolio;
    }

    public DebtorId debtor() {
        return bean(Portfolios.class).accountByExternalId(portfolio, account()).orElseThrow().debtorId();
    }

    public CaseId openCase() {
        return bean(Cases.class).openCaseOf(debtor()).orElseThrow(() -> new AssertionError("The debtor has no open case"));
    }

    /** The debtor's newest case, ended or not. */
    public CaseId anyCase() {
        return bean(Cases.class).search(CaseQuery.all().withDebtor(debtor()).withEnded(true), PageRequest.of(0, 1, Sort.by("openedAt").descending()))
                .map(CaseSummary::id).stream().findFirst().orElseThrow();
    }

    public CaseStanding standing(CaseId caseId) {
        return bean(Cases.class).standing(caseId).orElseThrow();
    }

    public Diary caseIsAt(CaseId caseId, Stage stage) {
        assertThat(standing(caseId).stage()).isEqualTo(stage);
        return this;
    }

    public List<TimelineKind> story(CaseId caseId) {
        return bean(Timeline.class).of(caseId).stream().map(TimelineEntry::kind).toList();
    }

    /** Names of the messages written for the process of a case, oldest first. */
    public List<String> messages(CaseId caseId) {
        return bean(JdbcTemplate.class).queryForList("SELECT name FROM engine_outbox WHERE business_key = ? ORDER BY id", String.class,
                caseId.toString());
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    private String debtorName() {
        return "D-" + portfolio;
    }
}
