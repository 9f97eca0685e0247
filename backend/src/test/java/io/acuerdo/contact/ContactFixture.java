package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.launcher.ReceivedMail;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;
import io.acuerdo.testing.TestServers;
import org.springframework.stereotype.Component;

/** Colombian debtors of our own with one instalment of 250,000 COP overdue, and the cases that opened for them. */
@Component
class ContactFixture {

    static final ZoneId ZONE = ZoneId.of("America/Bogota");
    static final String OWED = "250000.00";

    private final Imports imports;
    private final Portfolios portfolios;
    private final Payments payments;
    private final Cases cases;
    private final MovableClock clock;

    ContactFixture(Imports imports, Portfolios portfolios, Payments payments, Cases cases, MovableClock clock) {
        this.imports = imports;
        this.portfolios = portfolios;
        this.payments = payments;
        this.cases = cases;
        this.clock = clock;
    }

    record Opened(CaseId caseId, String account, String address) {

        /** What the mail server of the tests took for this debtor. */
        List<ReceivedMail> mail() {
            return TestServers.mail().receivedBy(address);
        }
    }

    /** Bogota time. */
    void itIs(String localDateTime) {
        clock.moveTo(LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant());
    }

    Opened open() {
        return open(1, "mail.test").getFirst();
    }

    List<Opened> open(int debtors, String mailDomain) {
        var name = "C" + Ids.next().toString().replace("-", "").substring(8);
        var file = new StringBuilder("cartera,acreedor,pais,moneda,deudor_id,nombre,correo,idioma,cuenta_id,producto,cuota,vence_el,valor\n");
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (int i = 0; i < debtors; i++) {
            file.append("%s,Banco Único,CO,COP,D-%1$s-%d,Ana Peña,%s,es,%1$s-%2$d,Crédito,1,%s,%s%n"
                    .formatted(name, i, address(name, i, mailDomain), today.minusDays(5), OWED));
        }
        try {
            var run = imports.start("cartera", name + ".csv", new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)), null, "test");
            await().atMost(Duration.ofSeconds(30)).until(() -> imports.run(run).status() == ImportStatus.DONE || imports.run(run).status() == ImportStatus.FAILED);
            assertThat(imports.run(run)).satisfies(it -> assertThat(it.problem()).isNull()).satisfies(it -> assertThat(it.rowsRejected()).isZero());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(IntStream.range(0, debtors).mapToObj(i -> {
            var account = portfolios.accountByExternalId(name, name + "-" + i).orElseThrow();
            return new Opened(cases.openCaseOf(account.debtorId()).orElseThrow(), name + "-" + i, address(name, i, mailDomain));
        }).toList());
    }

    void pay(Opened opened, String amount) {
        assertThat(payments.receive(new ReceivePayment(opened.account(), Money.of(amount, "COP"), LocalDate.ofInstant(clock.instant(), ZONE),
                Ids.next().toString(), "test"))).isInstanceOf(PaymentResult.Received.class);
    }

    private static String address(String name, int i, String domain) {
        return name.toLowerCase() + "." + i + "@" + domain;
    }
}
