package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.acuerdo.agreement.Rates.Rate;
import io.acuerdo.shared.FrenchSchedule;
import io.acuerdo.shared.Money;

/** Schedules nobody keeps. What this version cannot calculate is refused by name, never left out in silence. */
final class Quotes {

    private Quotes() {
    }

    static QuoteResult quote(QuoteRequest request) {
        var problems = new ArrayList<Problem>();
        checkBounds(request, problems);
        checkCalculable(request, problems);
        Optional<Rate> rate = request.ratePct() == null ? Optional.empty()
                : Rates.of(or(request.rateType(), "TNA"), or(request.rateConvention(), defaultConvention(request)), request.ratePct());
        if (rate.isEmpty() && request.ratePct() != null) {
            problems.add(new Problem("rate.convention", "quoteConvention", or(request.rateType(), "TNA"), or(request.rateConvention(), defaultConvention(request))));
        }
        if (!problems.isEmpty()) {
            return new QuoteResult.Refused(Problem.inWords(problems));
        }
        return calculate(request, rate.orElseThrow());
    }

    private static String defaultConvention(QuoteRequest request) {
        return or(request.rateType(), "TNA").equals("TNA") ? "NOMINAL_12" : "EFFECTIVE";
    }

    private static void checkBounds(QuoteRequest request, List<Problem> problems) {
        if (request.principal() == null || !request.principal().isPositive()) {
            problems.add(new Problem("principal", "notPositive"));
        }
        RefinancingPolicy.checkRate(request.ratePct()).forEach(problem -> problems.add(new Problem("rate.pct", problem.key(), problem.values())));
        if (request.installments() < 1 || request.installments() > RefinancingPolicy.MAX_INSTALLMENTS) {
            problems.add(new Problem("installments", "installments", RefinancingPolicy.MAX_INSTALLMENTS));
        }
        if (request.firstDueOn() == null) {
            problems.add(new Problem("firstDueOn", "firstDueMissing"));
        } else if (!isAMonth(request.firstAccrualOn(), request.firstDueOn())) {
            problems.add(new Problem("firstAccrualOn", "quoteFirstPeriod"));
        }
    }

    private static boolean isAMonth(LocalDate from, LocalDate to) {
        return from == null || from.equals(to.minusMonths(1)) || from.plusMonths(1).equals(to);
    }

    private static void checkCalculable(QuoteRequest request, List<Problem> problems) {
        only("method", request.method(), Refinancing.FRENCH, problems);
        only("dayCount", request.dayCount(), "30/360", problems);
        only("frequency", request.frequency(), "MONTHLY", problems);
        none("gracePrincipalInstallments", number(request.gracePrincipalInstallments()), problems);
        none("graceInterestPaymentInstallments", number(request.graceInterestPaymentInstallments()), problems);
        none("taxOnInterestPct", request.taxOnInterestPct(), problems);
        none("insurancePctOfBalance", request.insurancePctOfBalance(), problems);
        if (request.upfrontFees() != null && !request.upfrontFees().isEmpty()) {
            problems.add(new Problem("upfrontFees", "quoteNotYet", "upfrontFees"));
        }
        if (request.roundInstallmentToMultipleOf() != null && request.roundInstallmentToMultipleOf().signum() < 0) {
            problems.add(new Problem("roundInstallmentToMultipleOf", "quoteMultiple"));
        }
    }

    private static void only(String field, String asked, String known, List<Problem> problems) {
        if (asked != null && !asked.equals(known)) {
            problems.add(new Problem(field, "quoteOnly", asked, known));
        }
    }

    private static void none(String field, BigDecimal asked, List<Problem> problems) {
        if (asked != null && asked.signum() != 0) {
            problems.add(new Problem(field, "quoteNotYet", field));
        }
    }

    private static QuoteResult calculate(QuoteRequest request, Rate rate) {
        Money instalment = FrenchSchedule.instalment(request.principal(), rate.monthly(), request.installments(), RoundingMode.HALF_EVEN);
        BigDecimal multiple = request.roundInstallmentToMultipleOf();
        if (multiple != null && multiple.signum() > 0) {
            instalment = new Money(instalment.amount().divide(multiple, 0, RoundingMode.CEILING).multiply(multiple), instalment.currency());
        }
        var rows = FrenchSchedule.rows(request.principal(), rate.monthly(), request.installments(), request.firstDueOn(), RoundingMode.HALF_EVEN, instalment);
        if (rows.stream().anyMatch(row -> !row.payment().isPositive())) {
            return new QuoteResult.Refused(List.of(new Problem("principal", "tooSmall", request.installments()).inWords()));
        }
        Money zero = Money.zero(instalment.currency().getCurrencyCode());
        Money interest = rows.stream().map(FrenchSchedule.Row::interest).reduce(zero, Money::plus);
        var totals = new QuoteResult.Totals(request.principal(), interest, zero, zero, request.principal().plus(interest));
        var quoted = rows.stream().map(row -> new QuoteResult.Row(row.number(), row.dueOn(), row.principal(), row.interest(), zero, zero, row.payment(), row.balance())).toList();
        // Nothing but interest is paid, so what the loan costs in a year is its effective rate.
        return new QuoteResult.Quoted(instalment, quoted, totals, rate.effectiveAnnualPct(), rate.effectiveAnnualPct());
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static String or(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
