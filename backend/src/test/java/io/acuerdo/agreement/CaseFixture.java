package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;

/** A debtor of our own with one account, 40 days in arrears, and the case that opened for it. Three instalments of 100,000 COP are open. */
class CaseFixture {

    static final ZoneId ZONE = ZoneId.of("America/Bogota");

    private final Imports imports;
    private final Portfolios portfolios;
    private final Payments payments;
    private final Cases cases;
    private final Clock clock;

    CaseFixture(Imports imports, Portfolios portfolios, Payments payments, Cases cases, Clock clock) {
        this.imports = imports;
        this.portfolios = portfolios;
        this.payments = payments;
        this.cases = cases;
        this.clock = clock;
    }

    record Opened(CaseId caseId, String account) {
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** So many days from today, or the next day that is no public holiday: a first instalment never falls due on one. */
    LocalDate noHoliday(int days) {
        LocalDate day = today().plusDays(days);
        while (BusinessCalendar.of("CO").isHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    Opened openCase() {
        String name = "A" + Ids.next().toString().substring(9).replace("-", "");
        var rows = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            rows.append("%s,Financiera Ñandú,CO,COP,D-%1$s,CC 52,Ana Peña Núñez,ana.%1$s@mail.test,es,%1$s,Crédito de consumo,%d,%s,100000.00,290000.00,300000.00%n"
                    .formatted(name, i + 1, today().minusDays(40).plusDays(30L * i)));
        }
        load(name, rows.toString());
        var account = portfolios.accountByExternalId(name, name).orElseThrow();
        return new Opened(cases.openCaseOf(account.debtorId()).orElseThrow(), name);
    }

    /** One more account of the same debtor, with a single amount that fell due ten days ago. Answers its number. */
    String addAccount(Opened opened, String product, String amount) {
        String account = opened.account() + "-2";
        load(opened.account(), "%s,Financiera Ñandú,CO,COP,D-%1$s,CC 52,Ana Peña Núñez,ana.%1$s@mail.test,es,%s,%s,1,%s,%s,%5$s,%5$s%n"
                .formatted(opened.account(), account, product, today().minusDays(10), amount));
        return account;
    }

    private void load(String name, String rows) {
        String file = "cartera,acreedor,pais,moneda,deudor_id,documento,nombre,correo,idioma,cuenta_id,producto,cuota,vence_el,valor,saldo_capital,cancelacion_total\n" + rows;
        try {
            var run = imports.start("cartera", name + ".csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null, "test");
            await().atMost(Duration.ofSeconds(30)).until(() -> imports.run(run).status() == ImportStatus.DONE || imports.run(run).status() == ImportStatus.FAILED);
            assertThat(imports.run(run)).satisfies(it -> assertThat(it.problem()).isNull()).satisfies(it -> assertThat(it.rowsRejected()).isZero());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void pay(Opened opened, String amount, LocalDate on) {
        assertThat(payments.receive(new ReceivePayment(opened.account(), Money.of(new BigDecimal(amount), "COP"), on, Ids.next().toString(), "test")))
                .isInstanceOf(PaymentResult.Received.class);
    }
}
