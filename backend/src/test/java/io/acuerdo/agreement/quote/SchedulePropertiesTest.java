package io.acuerdo.agreement.quote;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every schedule, whatever the terms. */
class SchedulePropertiesTest {

    private record Rate(String type, String convention) {
    }

    /** A rate and a higher one. */
    private record Step(int rate, int more) {
    }

    /** How and when, without the figures. */
    private record Shape(Method method, Rate rate, DayCount dayCount, Frequency frequency, Rounding rounding, int gracePrincipal, int graceInterest, long multiple) {

        ToMultiple toMultiple() {
            return ToMultiple.values()[graceInterest & 1];
        }
    }

    private final Gen<Shape> shapes = arbitrary().enumValues(Method.class)
            .zip(arbitrary().pick(new Rate("TNA", "NOMINAL_12"), new Rate("TNA", "DAYS_30_365"), new Rate("TNA", "DAYS_30_360"), new Rate("TEM", "EFFECTIVE"),
                    new Rate("TEA", "EFFECTIVE")), arbitrary().enumValues(DayCount.class), arbitrary().enumValues(Frequency.class), integers().between(0, 63),
                    (method, rate, dayCount, frequency, bits) -> new Shape(method, rate, dayCount, frequency, Rounding.values()[bits & 1], bits >> 1 & 3, bits >> 3 & 3,
                            bits >> 5 == 1 ? 100 : 0));
    private final Gen<Long> amounts = longs().between(1_000_000, 500_000_000_000L);
    private final Gen<Integer> rates = integers().between(0, 1_200_000);
    private final Gen<Integer> counts = integers().between(1, 480);
    /** Where interest of the longest month never exceeds the instalment. */
    private final Gen<Integer> usualRates = integers().between(0, 300_000);
    private final Gen<Integer> usualCounts = integers().between(1, 60);

    @Test
    void principalsAddUpNothingIsNegativeAndTheLastBalanceIsZero() {
        qt().withExamples(3000).forAll(shapes, amounts, rates, counts).check((shape, amount, rate, count) -> {
            Schedule schedule = Schedule.of(terms(shape, amount, rate, count, 3));
            long principal = LongStream.of(each(schedule, schedule::principal)).sum();
            boolean negative = IntStream.range(0, count).anyMatch(row -> schedule.principal(row) < 0 || schedule.interest(row) < 0 || schedule.balance(row) < 0
                    || schedule.tax(row) < 0 || schedule.insurance(row) < 0);
            return principal == amount && !negative && schedule.balance(count - 1) == 0;
        });
    }

    @Test
    void ofUnroundedFrenchInstalmentsAllButTheLastAreAlike() {
        qt().withExamples(1000).forAll(shapes, amounts, usualRates, usualCounts).check((shape, amount, rate, count) -> {
            Schedule schedule = Schedule.of(terms(new Shape(Method.FRENCH, shape.rate(), shape.dayCount(), shape.frequency(), shape.rounding(), 0, 0, 0), amount, rate,
                    count, 0));
            long paid = schedule.payment(0);
            // at most half a cent in each row and in the instalment, with interest on it
            double rest = count * Math.pow(1 + rate / 1e6 / 11, count) + 1;
            return IntStream.range(0, count - 1).allMatch(row -> schedule.payment(row) == paid) && Math.abs(schedule.payment(count - 1) - paid) <= rest;
        });
    }

    /** Every instalment but the last, which takes what rounding left over, and all of them together. */
    @Test
    void aHigherRateNeverPaysLess() {
        qt().withExamples(2000).forAll(shapes, amounts, rates.zip(integers().between(1, 20_000), Step::new), counts)
                .assuming((shape, _, _, _) -> shape.method() != Method.FRENCH).check((shape, amount, step, count) -> {
                    Schedule lower = Schedule.of(terms(plain(shape), amount, step.rate(), count, 0));
                    Schedule higher = Schedule.of(terms(plain(shape), amount, step.rate() + step.more(), count, 0));
                    return IntStream.range(0, count - 1).allMatch(row -> lower.payment(row) <= higher.payment(row)) && paid(lower) <= paid(higher);
                });
    }

    /**
     * French instalments are compared while more is owed than half a unit in each row and in the instalment may have become: a debt that rounding paid off
     * early pays less in its last rows, and by as much all of them together may differ.
     */
    @Test
    void aHigherRateNeverPaysLessInEqualInstalments() {
        qt().withExamples(2000).forAll(shapes, amounts, usualRates.zip(integers().between(1, 20_000), Step::new), usualCounts).check((shape, amount, step, count) -> {
            Schedule lower = Schedule.of(terms(french(shape), amount, step.rate(), count, 0));
            Terms terms = terms(french(shape), amount, step.rate() + step.more(), count, 0);
            Schedule higher = Schedule.of(terms);
            long rest = rest(terms);
            boolean eachRow = IntStream.range(0, count - 1).allMatch(row -> lower.balance(row) <= rest || lower.payment(row) <= higher.payment(row));
            return eachRow && paid(lower) <= paid(higher) + rest;
        });
    }

    /** Rates and terms so high that a month's interest alone is as much as an instalment: there only the first one can be compared. */
    @Test
    void theFirstInstalmentIsNeverLessAtAHigherRate() {
        qt().withExamples(2000).forAll(shapes, amounts, rates.zip(integers().between(1, 20_000), Step::new), counts).check((shape, amount, step, count) ->
                Schedule.of(terms(french(shape), amount, step.rate(), count, 0)).payment(0)
                        <= Schedule.of(terms(french(shape), amount, step.rate() + step.more(), count, 0)).payment(0));
    }

    @Test
    void ofFrenchInstalmentsTheDebtIsNeverLessAtAHigherRate() {
        qt().withExamples(1000).forAll(shapes, amounts, usualRates, usualCounts).check((shape, amount, rate, count) -> {
            Schedule lower = Schedule.of(terms(french(shape), amount, rate, count, 0));
            Terms terms = terms(french(shape), amount, rate + 10_000, count, 0);
            Schedule higher = Schedule.of(terms);
            long rest = rest(terms);
            return IntStream.range(0, count).allMatch(row -> lower.balance(row) <= higher.balance(row) + rest);
        });
    }

    @Test
    void withoutInterestOnlyTheAmountIsPaid() {
        qt().withExamples(1000).forAll(shapes, amounts, counts).check((shape, amount, count) -> {
            Schedule schedule = Schedule.of(terms(shape, amount, 0, count, 0));
            return paid(schedule) == amount && schedule.totalCost().pct().orElseThrow().signum() == 0;
        });
    }

    @Test
    void oneInstalmentPaysAllAndTheInterestOfItsPeriod() {
        qt().withExamples(1000).forAll(shapes, amounts, rates).check((shape, amount, rate) -> {
            Terms terms = terms(plain(shape), amount, rate, 1, 0);
            Schedule schedule = Schedule.of(terms);
            return schedule.size() == 1 && schedule.principal(0) == amount && schedule.interest(0) == new Periods(terms).rate(0).of(amount, shape.rounding());
        });
    }

    @Test
    void fourHundredAndEightyWeeksAreFourHundredAndEightyInstalments() {
        qt().withExamples(300).forAll(shapes, amounts, rates).check((shape, amount, rate) -> {
            Terms terms = terms(new Shape(shape.method(), shape.rate(), shape.dayCount(), Frequency.WEEKLY, shape.rounding(), 0, 0, 0), amount, rate, 480, 0);
            Schedule schedule = Schedule.of(terms);
            return schedule.dueOn(479).equals(terms.firstDueOn().plusWeeks(479)) && schedule.balance(479) == 0 && !schedule.hasEmptyRow();
        });
    }

    @Test
    void theFrenchScheduleIsThatOfItsDefinitionInPlainDecimals() {
        qt().withExamples(300).forAll(shapes, amounts, usualRates, usualCounts).check((shape, amount, rate, count) -> {
            Shape plain = new Shape(Method.FRENCH, new Rate("TNA", "NOMINAL_12"), shape.dayCount(), shape.frequency(), Rounding.HALF_EVEN, 0, 0, 0);
            Terms terms = terms(plain, amount, rate, count, 0);
            Schedule schedule = Schedule.of(terms);
            var slow = SlowSchedule.french(amount, pct(rate), shape.dayCount() != DayCount.THIRTY_360, shape.dayCount() == DayCount.ACT_365 ? 365 : 360,
                    terms.firstAccrualOn(), terms.firstDueOn(), shape.frequency() == Frequency.WEEKLY ? 1 : shape.frequency() == Frequency.BIWEEKLY ? 2 : 0, count);
            return IntStream.range(0, count).mapToObj(row -> schedule.principal(row) + " " + schedule.interest(row) + " " + schedule.balance(row)).toList().equals(slow);
        });
    }

    @Test
    void atItsTotalCostThePaymentsAreWorthWhatTheDebtorGot() {
        qt().withExamples(1000).forAll(shapes, amounts, rates, counts).check((shape, amount, rate, count) -> {
            Terms terms = terms(shape, amount, rate, count, 2);
            Schedule schedule = Schedule.of(terms);
            double growth = Math.log1p(schedule.totalCost().pct().orElseThrow().doubleValue() / 100);
            Periods periods = new Periods(terms);
            double worth = 0;
            double days = 0;
            for (int i = 0; i < count; i++) {
                days += periods.daysOfKind(periods.kind(i));
                worth += schedule.payment(i) * Math.exp(-growth * days / terms.rate().yearOfCost(terms.frequency()));
            }
            return Math.abs(worth / terms.cash() - 1) < 1e-5;
        });
    }

    @Test
    void withoutFeesAndRoundingTheTotalCostIsTheEffectiveRate() {
        qt().withExamples(300).forAll(arbitrary().pick(new Rate("TNA", "NOMINAL_12"), new Rate("TNA", "DAYS_30_365"), new Rate("TEM", "EFFECTIVE"),
                new Rate("TEA", "EFFECTIVE")), integers().between(10_000, 400_000), integers().between(2, 60), arbitrary().enumValues(Method.class)).check((rate, units, count, method) -> {
                    if (method == Method.FLAT) {
                        return true;
                    }
                    Terms terms = terms(new Shape(method, rate, DayCount.THIRTY_360, Frequency.MONTHLY, Rounding.HALF_EVEN, 0, 0, 0), 900_000_000_000L, units, count, 0);
                    double difference = Schedule.of(terms).totalCost().pct().orElseThrow().subtract(terms.rate().effectiveAnnualPct()).abs().doubleValue();
                    return difference <= 0.000_005;
                });
    }

    @Test
    void theZoneOfTheMachineDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            qt().withExamples(500).forAll(shapes, amounts, usualRates, usualCounts).check((shape, amount, rate, count) -> {
                Schedule east = in("Pacific/Kiritimati", terms(shape, amount, rate, count, 3));
                Schedule west = in("Pacific/Pago_Pago", terms(shape, amount, rate, count, 3));
                return Arrays.equals(each(east, east::payment), each(west, west::payment)) && east.dueOn(count - 1).equals(west.dueOn(count - 1))
                        && east.totalCost().pct().equals(west.totalCost().pct());
            });
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Schedule in(String zone, Terms terms) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        return Schedule.of(terms);
    }

    private static Shape plain(Shape shape) {
        return new Shape(shape.method(), shape.rate(), shape.dayCount(), shape.frequency(), shape.rounding(), 0, 0, 0);
    }

    private static Shape french(Shape shape) {
        return new Shape(Method.FRENCH, shape.rate(), shape.dayCount(), shape.frequency(), shape.rounding(), 0, 0, 0);
    }

    private static long paid(Schedule schedule) {
        return LongStream.of(each(schedule, schedule::payment)).sum();
    }

    /** What half a unit in each row and in the instalment may have become at the end, with interest on it. */
    private static long rest(Terms terms) {
        Periods periods = new Periods(terms);
        return (long) IntStream.range(0, periods.count()).mapToDouble(row -> 1 + periods.rate(row).value()).reduce(periods.count(), (before, next) -> before * next) + 1;
    }

    private static long[] each(Schedule schedule, IntToLongFunction of) {
        return IntStream.range(0, schedule.size()).mapToLong(of).toArray();
    }

    private static Terms terms(Shape shape, long amount, int rate, int count, int charges) {
        LocalDate firstDue = LocalDate.of(2024, 1, 31).plusDays(amount % 400);
        return new Terms(amount, charges == 2 ? amount - amount / 50 : amount, shape.method(),
                AnnualRate.of(shape.rate().type(), shape.rate().convention(), shape.rate().type().equals("TEM") ? pct(rate / 12) : pct(rate), shape.dayCount()).orElseThrow(),
                shape.frequency().from(firstDue, -1), firstDue, shape.frequency(), count, Math.min(shape.gracePrincipal(), count - 1),
                Math.min(shape.graceInterest(), count - 1), shape.multiple(), shape.toMultiple(), charges > 0 ? new BigDecimal("19") : BigDecimal.ZERO,
                charges > 0 ? new BigDecimal("0.05") : BigDecimal.ZERO, shape.rounding());
    }

    /** Ten-thousandths of a percent. */
    private static BigDecimal pct(int units) {
        return BigDecimal.valueOf(units, 4);
    }
}
