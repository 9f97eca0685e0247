package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.acuerdo.document.CanonicalJson;
import io.acuerdo.document.Sha256;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Money;

/**
 * The terms of an agreement as one exact text, so that two parties can compute the same SHA-256 of them: JSON by RFC 8785 (names sorted, no
 * space, UTF-8), amounts as decimal strings with the currency's digits, days and moments in ISO form, no fractional numbers. The form is
 * written down in docs/adr/0009-agreement-documents.md.
 */
record CanonicalTerms(String json, String sha256) {

    static final String SCHEMA = "acuerdo/agreement-terms/2";

    /** @param amendedSha256 of the document of the agreement whose place this one takes, or null */
    static CanonicalTerms of(Agreement agreement, DebtorDetails debtor, PortfolioDetails portfolio, Instant acceptUntil, String amendedSha256) {
        AgreementDetails details = agreement.details();
        var terms = new TreeMap<String, Object>();
        terms.put("schema", SCHEMA);
        terms.put("agreement", details.id().toString());
        terms.put("case", details.caseId().toString());
        terms.put("type", details.type().name());
        terms.put("portfolio", portfolio.name());
        terms.put("creditor", text(portfolio.creditor()));
        terms.put("debtor", Map.of("externalId", text(debtor.externalId()), "name", text(debtor.name()), "document", text(debtor.document())));
        terms.put("currency", portfolio.currency());
        terms.put("debt", Map.of("payoff", amount(details.today().debt()), "pastDue", amount(details.today().pastDue())));
        terms.put("accounts", accounts(agreement, portfolio.currency()));
        terms.put("principal", amount(details.terms().principal()));
        Conditions conditions = details.terms().conditions();
        terms.put("rate", Map.of("type", conditions.rateType(), "convention", conditions.rateConvention(), "pct", plain(details.terms().ratePct())));
        terms.put("method", conditions.method());
        terms.put("dayCount", conditions.dayCount());
        terms.put("frequency", conditions.frequency());
        terms.put("gracePrincipalInstallments", conditions.gracePrincipalInstallments());
        terms.put("graceInterestPaymentInstallments", conditions.graceInterestPaymentInstallments());
        terms.put("roundInstallmentToMultipleOf", plain(conditions.roundInstallmentToMultipleOf()));
        terms.put("taxOnInterestPct", plain(conditions.taxOnInterestPct()));
        terms.put("insurancePctOfBalance", plain(conditions.insurancePctOfBalance()));
        terms.put("installments", details.terms().installments());
        terms.put("rows", details.rows().stream().map(CanonicalTerms::row).toList());
        terms.put("totals", Map.of("principal", amount(details.terms().principal()), "interest", amount(details.totalInterest()),
                "payment", amount(details.totalPayment())));
        DownPayment first = details.life().downPayment();
        terms.put("downPayment", first == null ? "" : Map.of("amount", amount(first.amount()), "dueOn", first.dueOn().toString()));
        terms.put("amends", amendedSha256 == null ? "" : Map.of("agreement", details.life().amends().toString(), "documentSha256", amendedSha256));
        terms.put("acceptUntil", acceptUntil.toString());
        String json = CanonicalJson.write(terms);
        return new CanonicalTerms(json, Sha256.of(json));
    }

    private static List<Object> accounts(Agreement agreement, String currency) {
        var accounts = new ArrayList<>();
        for (RefinancedAccount account : agreement.accounts()) {
            accounts.add(Map.of("externalId", account.externalId(), "product", text(account.product()), "pastDue", amount(Money.of(account.pastDue(), currency)),
                    "outstanding", amount(Money.of(account.outstanding(), currency)), "payoff", amount(Money.of(account.payoff(), currency)),
                    "asOf", account.asOf() == null ? "" : account.asOf().toString()));
        }
        return accounts;
    }

    private static Map<String, Object> row(AgreementInstalment row) {
        return Map.of("number", row.number(), "dueOn", row.dueOn().toString(), "toleratedUntil", row.toleratedUntil().toString(),
                "principal", amount(row.principal()), "interest", amount(row.interest()), "tax", amount(row.tax()), "insurance", amount(row.insurance()),
                "payment", amount(row.payment()), "balance", amount(row.balance()));
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
