package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.acuerdo.agreement.quote.AnnualRate;
import io.acuerdo.agreement.quote.DayCount;
import io.acuerdo.agreement.quote.Frequency;
import io.acuerdo.agreement.quote.Method;
import io.acuerdo.agreement.quote.Rounding;
import io.acuerdo.agreement.quote.Schedule;
import io.acuerdo.agreement.quote.Terms;
import io.acuerdo.agreement.quote.ToMultiple;
import io.acuerdo.shared.Money;

/** Schedules nobody keeps: what is asked for is checked field by field, then calculated by the engine. */
final class Quotes {

    static final int MAX_INSTALMENTS = 600;
    private static final int MAX_DAYS_TO_FIRST_DUE = 3660;
    private static final BigDecimal MAX_RATE_PCT = new BigDecimal("1000");
    private static final int MAX_RATE_DECIMALS = 16;
    private static final int MAX_DECIMALS = 8;
    /** In minor units: nine million million with two decimals, enough for any debt in any currency of the region. */
    private static final long MAX_PRINCIPAL = 900_000_000_000_000L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Quotes() {
    }

    /** @param caps null when the rate was checked before */
    static QuoteResult quote(QuoteRequest request, UsuryCaps caps) {
        var problems = new ArrayList<Problem>();
        var terms = new Reader(request, problems).terms();
        if (problems.isEmpty() && caps != null && request.country() != null) {
            caps.check("rate.pct", request.country(), request.principal().currency(), terms.firstAccrualOn(), terms.rate().effectiveAnnualPct())
                    .ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new QuoteResult.Refused(Problem.inWords(problems));
        }
        Schedule schedule = Schedule.of(terms);
        if (schedule.hasEmptyRow()) {
            var problem = terms.multiple() == 0 ? new Problem("principal", "tooSmall", request.installments())
                    : new Problem("roundInstallmentToMultipleOf", "quoteMultipleTooLarge", request.installments());
            return new QuoteResult.Refused(List.of(problem.inWords()));
        }
        return schedule.totalCost().pct().map(cost -> quoted(request, terms, schedule, cost))
                .orElseGet(() -> new QuoteResult.Refused(List.of(new Problem(fees(request).isEmpty() ? "rate.pct" : "upfrontFees", "quoteCostTooLarge").inWords())));
    }

    private static QuoteResult quoted(QuoteRequest request, Terms terms, Schedule schedule, BigDecimal cost) {
        Currency currency = request.principal().currency();
        var rows = IntStream.range(0, schedule.size()).mapToObj(row -> new QuoteResult.Row(schedule, row, currency)).toList();
        Money fees = fees(request).stream().map(UpfrontFee::amount).reduce(money(0, currency), Money::plus);
        var totals = new QuoteResult.Totals(money(terms.financed(), currency), sum(schedule, schedule::interest, currency), sum(schedule, schedule::tax, currency),
                sum(schedule, schedule::insurance, currency), sum(schedule, schedule::payment, currency), fees);
        return new QuoteResult.Quoted(rows.get(schedule.regularRow()).payment(), rows, totals, terms.rate().effectiveAnnualPct(), cost,
                totals.tax().isZero() ? cost : schedule.totalCost().withoutTaxPct().orElse(cost));
    }

    private static Money sum(Schedule schedule, IntToLongFunction of, Currency currency) {
        long sum = 0;
        for (int row = 0; row < schedule.size(); row++) {
            sum += of.applyAsLong(row);
        }
        return money(sum, currency);
    }

    private static Money money(long minorUnits, Currency currency) {
        return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
    }

    private static List<UpfrontFee> fees(QuoteRequest request) {
        return request.upfrontFees() == null ? List.of() : request.upfrontFees();
    }

    /** Reads a request into terms and collects what stands in the way; the terms mean something only when nothing does. */
    private record Reader(QuoteRequest request, List<Problem> problems) {

        Terms terms() {
            Money principal = request.principal();
            if (principal == null || !principal.isPositive()) {
                refuse("principal", "notPositive");
            } else if (!isWithin(principal)) {
                refuse("principal", "quotePrincipalTooLarge", largest(principal.currency()).toPlainString());
            }
            Method method = choice("method", request.method(), Method.FRENCH);
            Frequency frequency = choice("frequency", request.frequency(), Frequency.MONTHLY);
            Rounding rounding = choice("rounding", request.rounding(), Rounding.HALF_EVEN);
            ToMultiple toMultiple = choice("roundInstallment", request.roundInstallment(), ToMultiple.UP);
            DayCount dayCount = dayCount();
            AnnualRate rate = rate(dayCount).orElse(null);
            if (request.installments() < 1 || request.installments() > MAX_INSTALMENTS) {
                refuse("installments", "installments", MAX_INSTALMENTS);
            }
            int gracePrincipal = grace("gracePrincipalInstallments", request.gracePrincipalInstallments());
            int graceInterest = grace("graceInterestPaymentInstallments", request.graceInterestPaymentInstallments());
            BigDecimal tax = percentage("taxOnInterestPct", request.taxOnInterestPct());
            BigDecimal insurance = percentage("insurancePctOfBalance", request.insurancePctOfBalance());
            LocalDate firstDueOn = firstDueOn(frequency);
            checkFees();
            long multiple = multiple();
            if (!problems.isEmpty()) {
                return null;
            }
            long financed = minorUnits(principal) + sumOfFees(true);
            long cash = minorUnits(principal) - sumOfFees(false);
            if (cash <= 0) {
                refuse("upfrontFees", "quoteFeesTooLarge");
            }
            var accrual = request.firstAccrualOn() == null ? frequency.from(firstDueOn, -1) : request.firstAccrualOn();
            var terms = new Terms(financed, cash, method, rate, accrual, firstDueOn, frequency, request.installments(), gracePrincipal, graceInterest,
                    multiple, toMultiple, tax, insurance, rounding);
            if (!terms.staysExact()) {
                refuse("rate.pct", "quoteTooLarge");
            }
            return terms;
        }

        private static boolean isWithin(Money amount) {
            return amount.amount().compareTo(largest(amount.currency())) <= 0;
        }

        private static BigDecimal largest(Currency currency) {
            return BigDecimal.valueOf(MAX_PRINCIPAL, currency.getDefaultFractionDigits());
        }

        private <E extends Enum<E>> E choice(String field, String asked, E otherwise) {
            if (asked == null) {
                return otherwise;
            }
            E[] known = otherwise.getDeclaringClass().getEnumConstants();
            return Arrays.stream(known).filter(one -> one.name().equals(asked)).findFirst().orElseGet(() -> {
                refuse(field, "quoteChoice", asked, Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", ")));
                return otherwise;
            });
        }

        private DayCount dayCount() {
            return request.dayCount() == null ? DayCount.THIRTY_360 : DayCount.of(request.dayCount()).orElseGet(() -> {
                refuse("dayCount", "quoteChoice", request.dayCount(), Arrays.stream(DayCount.values()).map(DayCount::code).collect(Collectors.joining(", ")));
                return DayCount.THIRTY_360;
            });
        }

        private Optional<AnnualRate> rate(DayCount dayCount) {
            BigDecimal pct = request.ratePct();
            if (pct == null) {
                refuse("rate.pct", "rateMissing");
                return Optional.empty();
            }
            if (pct.signum() < 0 || pct.compareTo(MAX_RATE_PCT) > 0) {
                refuse("rate.pct", "quoteRateRange", MAX_RATE_PCT.toPlainString());
                return Optional.empty();
            }
            if (tooFine("rate.pct", pct, MAX_RATE_DECIMALS)) {
                return Optional.empty();
            }
            String type = request.rateType() == null ? "TNA" : request.rateType();
            String convention = request.rateConvention() != null ? request.rateConvention() : type.equals("TNA") ? "NOMINAL_12" : "EFFECTIVE";
            var rate = AnnualRate.of(type, convention, pct, dayCount);
            if (rate.isEmpty()) {
                refuse("rate.convention", "quoteConvention", type, convention);
            }
            return rate;
        }

        private int grace(String field, Integer asked) {
            int grace = asked == null ? 0 : asked;
            if (grace < 0 || grace > 0 && grace >= request.installments()) {
                refuse(field, "quoteGrace", Math.max(0, request.installments() - 1));
            }
            return grace;
        }

        private BigDecimal percentage(String field, BigDecimal asked) {
            BigDecimal pct = asked == null ? BigDecimal.ZERO : asked;
            if (pct.signum() < 0 || pct.compareTo(HUNDRED) > 0) {
                refuse(field, "quotePercentage");
            } else {
                tooFine(field, pct, MAX_DECIMALS);
            }
            return pct;
        }

        private boolean tooFine(String field, BigDecimal number, int most) {
            boolean tooFine = number.stripTrailingZeros().scale() > most;
            if (tooFine) {
                refuse(field, "rateDecimals", most);
            }
            return tooFine;
        }

        private LocalDate firstDueOn(Frequency frequency) {
            LocalDate accrual = request.firstAccrualOn();
            LocalDate due = request.firstDueOn() == null && accrual != null ? frequency.from(accrual, 1) : request.firstDueOn();
            if (due == null) {
                refuse("firstDueOn", "firstDueMissing");
            } else if (accrual != null && (!accrual.isBefore(due) || accrual.isBefore(due.minusDays(MAX_DAYS_TO_FIRST_DUE)))) {
                refuse("firstAccrualOn", "quoteFirstPeriod", due);
            }
            return due;
        }

        private void checkFees() {
            for (UpfrontFee fee : fees(request)) {
                if (fee.amount().amount().signum() < 0 || request.principal() != null && !fee.amount().currency().equals(request.principal().currency())) {
                    refuse("upfrontFees", "quoteFee");
                    return;
                }
            }
            Money principal = request.principal();
            if (principal != null && isWithin(principal) && !isWithin(fees(request).stream().map(UpfrontFee::amount).reduce(principal, Money::plus))) {
                refuse("upfrontFees", "quotePrincipalTooLarge", largest(principal.currency()).toPlainString());
            }
        }

        private long multiple() {
            BigDecimal multiple = request.roundInstallmentToMultipleOf();
            if (multiple == null || request.principal() == null) {
                return 0;
            }
            BigDecimal units = multiple.movePointRight(request.principal().currency().getDefaultFractionDigits());
            if (multiple.signum() < 0 || units.stripTrailingZeros().scale() > 0 || units.compareTo(BigDecimal.valueOf(MAX_PRINCIPAL)) > 0) {
                refuse("roundInstallmentToMultipleOf", "quoteMultiple");
                return 0;
            }
            return units.longValueExact();
        }

        private long sumOfFees(boolean financed) {
            return fees(request).stream().filter(fee -> fee.financed() == financed).mapToLong(fee -> minorUnits(fee.amount())).sum();
        }

        private static long minorUnits(Money money) {
            return money.amount().setScale(money.currency().getDefaultFractionDigits(), RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
        }

        private void refuse(String field, String key, Object... values) {
            problems.add(new Problem(field, key, values));
        }
    }
}
