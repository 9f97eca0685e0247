package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Wording;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Says what stands in the document of an agreement, in the debtor's language (es, en, pt-BR; Spanish for any other) and with the number format of
 * the debtor's country: parties, debt, terms, conditions and schedule. The words around the figures are the template's; the terms are attached as data.
 */
@Component
class AgreementPrinter {

    private static final Texts TEXTS = new Texts("agreement");
    static final String KIND = DocumentType.AGREEMENT.name();

    DocumentContent content(Agreement agreement, DebtorDetails debtor, PortfolioDetails portfolio, CanonicalTerms terms, Instant acceptUntil) {
        AgreementDetails details = agreement.details();
        Wording wording = wording(debtor);
        Map<String, Object> values = parties(debtor, portfolio);
        values.put("id", agreement.id().toString());
        values.put("accounts", agreement.accounts().stream().map(account -> Map.of("externalId", account.externalId(),
                "product", Wording.orDash(account.product()), "pastDue", wording.money(of(account.pastDue(), portfolio)),
                "outstanding", wording.money(of(account.outstanding(), portfolio)), "payoff", wording.money(of(account.payoff(), portfolio)))).toList());
        BigDecimal outstanding = agreement.accounts().stream().map(RefinancedAccount::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add);
        values.put("debt.pastDue", wording.money(details.today().pastDue()));
        values.put("debt.outstanding", wording.money(of(outstanding, portfolio)));
        values.put("debt.payoff", wording.money(details.today().debt()));
        if (details.today().asOf() != null) {
            values.put("debt.asOf", wording.moment(details.today().asOf()));
        }
        values.put("principal", wording.money(details.terms().principal()));
        values.putAll(terms(details, wording));
        values.put("payment", wording.money(details.rows().getFirst().payment()));
        values.put("firstDueOn", wording.day(details.terms().firstDueOn()));
        values.put("lastDueOn", wording.day(details.rows().getLast().dueOn()));
        values.put("total", wording.money(details.totalPayment()));
        values.put("inAll", wording.money(details.paidInAll()));
        values.put("totalInterest", wording.money(details.totalPayment().minus(details.terms().principal())));
        values.put("acceptUntil", wording.moment(acceptUntil.minusSeconds(60)));
        values.put("toleranceDays", ChronoUnit.DAYS.between(details.rows().getFirst().dueOn(), details.rows().getFirst().toleratedUntil()));
        if (details.waived().isPositive()) {
            values.put("waived", wording.money(details.waived()));
        }
        values.put("rows", details.rows().stream().map(row -> row(row, wording)).toList());
        return new DocumentContent(DocumentType.AGREEMENT, wording, values, terms.json());
    }

    /** What was agreed on in words: type, rate with its kind and method, instalments, cost, and what is settled upfront. */
    private static Map<String, Object> terms(AgreementDetails details, Wording wording) {
        var values = new HashMap<String, Object>();
        Conditions how = details.terms().conditions();
        Locale language = wording.language();
        values.put("title", TEXTS.text(language, "paper.title." + details.type()));
        String payment = wording.money(details.rows().getFirst().payment());
        values.put("installments", TEXTS.text(language, "paper.installments." + (details.type() == AgreementType.HOLIDAY ? "MONTHLY" : how.frequency()),
                details.terms().installments(), payment));
        if (details.terms().ratePct().signum() > 0) {
            values.put("rate", TEXTS.text(language, "paper.rate." + how.rateType(), wording.percent(details.terms().ratePct()),
                    TEXTS.text(language, "paper.method." + how.method())));
        }
        boolean charged = details.rows().stream().anyMatch(row -> row.tax().isPositive() || row.insurance().isPositive());
        values.put("interestLabel", TEXTS.text(language, charged ? "paper.interestAndCharges" : "paper.interest"));
        if (details.totalCostPct() != null && details.totalCostPct().signum() > 0) {
            values.put("totalCost", wording.percent(details.totalCostPct().setScale(2, RoundingMode.HALF_EVEN)));
        }
        DownPayment first = details.life().downPayment();
        if (first != null) {
            values.put("downPayment", wording.money(first.amount()));
            values.put("downPaymentDueOn", wording.day(first.dueOn()));
        }
        values.put("replaces", TEXTS.text(language, details.type() == AgreementType.VERBAL ? "paper.keeps" : "paper.replaces"));
        if (details.life().amends() != null) {
            values.put("amends", details.life().amends().toString());
        }
        return values;
    }

    private static Map<String, Object> row(AgreementInstalment row, Wording wording) {
        return Map.of("number", row.number(), "dueOn", wording.day(row.dueOn()), "principal", wording.money(row.principal()),
                "interest", wording.money(row.interest().plus(row.tax()).plus(row.insurance())), "payment", wording.money(row.payment()), "balance", wording.money(row.balance()));
    }

    static Wording wording(DebtorDetails debtor) {
        return Wording.of(debtor.language(), debtor.country(), debtor.zones().getFirst());
    }

    /** Creditor and debtor; a file need not name its creditor, then the portfolio stands for it. */
    static Map<String, Object> parties(DebtorDetails debtor, PortfolioDetails portfolio) {
        var values = new HashMap<String, Object>();
        values.put("creditor", portfolio.creditor() == null || portfolio.creditor().isBlank() ? portfolio.name() : portfolio.creditor());
        values.put("debtor.name", debtor.name());
        values.put("debtor.document", Wording.orDash(debtor.document()));
        return values;
    }

    private static Money of(BigDecimal amount, PortfolioDetails portfolio) {
        return Money.of(amount, portfolio.currency());
    }
}
