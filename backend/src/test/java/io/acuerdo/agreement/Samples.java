package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Money;

/** Agreements for tests: proposed on 2026-03-02, first instalment due on 2026-04-01, tolerance of five days. */
final class Samples {

    static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    static final LocalDate FIRST_DUE = LocalDate.parse("2026-04-01");
    static final CaseId CASE = CaseId.of("019a0000-0000-7000-8000-00000000000c");
    static final DebtorId DEBTOR = DebtorId.of("019a0000-0000-7000-8000-00000000000d");

    private Samples() {
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(BOGOTA).toInstant();
    }

    /** Equal monthly instalments. */
    static List<ScheduleRow> rows(Money principal, BigDecimal ratePct, int installments, LocalDate firstDueOn) {
        return ((QuoteResult.Quoted) Quotes.quote(QuoteRequest.french(principal, ratePct, firstDueOn, installments), null)).rows().stream().map(ScheduleRow::of).toList();
    }

    static Draft draft(String principal, String ratePct, int installments) {
        return draft(principal, ratePct, installments, FIRST_DUE);
    }

    static Draft draft(String principal, String ratePct, int installments, LocalDate firstDueOn) {
        Money amount = Money.of(principal, "COP");
        var rows = rows(amount, new BigDecimal(ratePct), installments, firstDueOn);
        Money payoff = Money.of("1250000.00", "COP");
        var account = new RefinancedAccount(Ids.next(), "CC-00017", "Crédito de consumo", new BigDecimal("312500.40"), new BigDecimal("1180000.00"),
                payoff.amount(), Instant.parse("2026-03-01T11:00:00Z"));
        var today = new TodayTerms(payoff.amount(), account.pastDue(), null, new BigDecimal("62500.00"), 21, LocalDate.parse("2027-11-30"),
                new BigDecimal("1312500.00"), account.asOf());
        var terms = new RefinancingTerms(List.of(account.externalId()), amount, new BigDecimal(ratePct), Conditions.STANDARD, installments, firstDueOn);
        return new Draft(AgreementType.REFINANCING, terms, null, List.of(account), rows, new BigDecimal("12.68"), today, Concession.of(payoff, null, amount, new BigDecimal(ratePct), value(payoff, rows), 0), 5);
    }

    /** Without the offer 40 % would come in a year, at a tenth of it in costs; money costs 12 % a year, three of four offers are kept. */
    static OfferValue value(Money payoff, List<ScheduleRow> rows) {
        var expected = new ExpectedRecovery(new BigDecimal("40"), 12, BigDecimal.TEN, new BigDecimal("75"));
        return OfferValue.of(payoff, rows, expected, new BigDecimal("12"), LocalDate.parse("2026-03-02"));
    }

    static Agreement proposed() {
        return new Agreement(CASE, DEBTOR, "cartera", draft("1200000.00", "12", 3), "agent1", at("2026-03-02"));
    }

    static Agreement inApproval() {
        Agreement agreement = proposed();
        agreement.requestApproval("refinancing-approval", at("2026-03-02"));
        return agreement;
    }

    static Agreement approved() {
        return approved(inApproval());
    }

    static Agreement approved(Agreement agreement) {
        agreement.approve("supervisor1", "{}", "t".repeat(64), "d".repeat(64), at("2026-03-13"), at("2026-03-03"));
        return agreement;
    }

    static Agreement active() {
        return active(approved());
    }

    static Agreement active(Agreement agreement) {
        agreement.accept(new AcceptanceEvidence("Ana Peña", "PORTAL", at("2026-03-05"), "agent1", "d".repeat(64)), LocalDate.parse("2026-03-05"));
        agreement.activate(List.of(BOGOTA), 3);
        return agreement;
    }

    static DebtorDetails debtor(String name, String language, String country) {
        return new DebtorDetails(DEBTOR, "cartera", "D-1", name, "CC 52.123.456", country, null, language, List.of(BOGOTA), List.of(), List.of());
    }

    static PortfolioDetails portfolio() {
        return new PortfolioDetails("cartera", "Financiera Ñandú S.A.", "CO", "COP", BOGOTA);
    }
}
