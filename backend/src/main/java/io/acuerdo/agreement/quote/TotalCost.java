package io.acuerdo.agreement.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the loan costs in a year: the effective annual rate at which the payments are worth what the debtor got (CAT, CFT, TCEA, CAE; Directive 2008/48/EC,
 * annex I, states the equation, and that a year has 12 equal months, 52 weeks or 365 days). A rate that names a year of its own, an effective one or
 * DAYS_30_365, is counted by that year, so without fees its cost is the effective rate.
 */
public final class TotalCost {

    private static final int PUBLISHED_DECIMALS = 6;
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-14;
    /** A thousand million percent; more is no cost anybody could compare. */
    private static final double MOST_GROWTH = Math.log1p(1e7);

    private final Terms terms;
    private final Periods periods;
    private final Schedule schedule;
    private final int year;

    TotalCost(Terms terms, Periods periods, Schedule schedule) {
        this.terms = terms;
        this.periods = periods;
        this.schedule = schedule;
        this.year = terms.rate().yearOfCost(terms.frequency());
    }

    /** In percent, with everything that is paid; empty when it is beyond measure. */
    public Optional<BigDecimal> pct() {
        return solve(true);
    }

    /** In percent, without the tax on interest, as the Mexican CAT is published; empty when it is beyond measure. */
    public Optional<BigDecimal> withoutTaxPct() {
        return solve(false);
    }

    /** Newton's method on the logarithm of a year's growth; what the payments are worth falls with it and is convex, so it cannot miss. */
    private Optional<BigDecimal> solve(boolean withTax) {
        int count = schedule.size();
        double[] payments = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            payments[i] = schedule.payment(i) - (withTax ? 0 : schedule.tax(i));
            sum += payments[i];
        }
        double growth = 0;
        if (sum > terms.cash()) {
            growth = withoutFees();
            for (int step = 0; step < MOST_STEPS; step++) {
                double before = growth;
                growth = Math.max(0, growth + step(payments, growth));
                if (Math.abs(growth - before) < ENOUGH * Math.max(1, growth)) {
                    break;
                }
            }
        }
        return growth > MOST_GROWTH ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(Math.expm1(growth) * 100).setScale(PUBLISHED_DECIMALS, RoundingMode.HALF_EVEN));
    }

    private double withoutFees() {
        int last = periods.count() - 1;
        return Math.log1p(periods.rate(last).value()) * year / periods.daysOfKind(periods.kind(last));
    }

    private double step(double[] payments, double growth) {
        double[] years = new double[periods.kindCount()];
        double[] discounts = new double[years.length];
        for (int kind = 0; kind < years.length; kind++) {
            years[kind] = (double) periods.daysOfKind(kind) / year;
            discounts[kind] = Math.exp(-growth * years[kind]);
        }
        double worth = 0;
        double slope = 0;
        for (int i = payments.length - 1; i >= 0; i--) {
            int kind = periods.kind(i);
            worth = (worth + payments[i]) * discounts[kind];
            slope = slope * discounts[kind] - years[kind] * worth;
        }
        return (terms.cash() - worth) / slope;
    }
}
