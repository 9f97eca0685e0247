package io.acuerdo.agreement.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** How and when, without the figures. */
    private record Shape(Method method, Rate rate, DayCount dayCount, Frequency frequency, Rounding rounding, int gracePrincipal, int graceInterest, long multiple) {
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

    @Test
    void aHigherRateNeverPaysLess() {
        qt().withExamples(2000).forAll(shapes, amounts, rates, counts).check((shape, amount, rate, count) -> {
            Shape plain = new Shape(shape.method(), shape.rate(), shape.dayCount(), shape.frequency(), shape.rounding(), 0, 0, 0);
            Schedule lower = Schedule.of(terms(plain, amount, rate, count, 0));
            Schedule higher = Schedule.of(terms(plain, amount, rate + 10_000, count, 0));
            return lower.payment(0) <= higher.payment(0);
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
            double growth = Math.log1p(schedule.totalCost().pct().doubleValue() / 100);
            Periods periods = new Periods(terms);
            double worth = 0;
            double days = 0;
            for (int i = 0; i < count; i++) {
                days += periods.daysOfKind(periods.kind(i));
                worth += schedule.payment(i) * Math.exp(-growth * days / terms.rate().year());
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
                    double difference = Schedule.of(terms).totalCost().pct().subtract(terms.rate().effectiveAnnualPct()).abs().doubleValue();
                    return difference <= 0.000_005;
                });
    }

    @Test
    void theZoneOfTheMachineDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Schedule east = Schedule.of(terms(new Shape(Method.FRENCH, new Rate("TNA", "NOMINAL_12"), DayCount.ACT_365, Frequency.MONTHLY, Rounding.HALF_EVEN, 0, 0, 0),
                    1_000_000, 240_000, 24, 0));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            Schedule west = Schedule.of(terms(new Shape(Method.FRENCH, new Rate("TNA", "NOMINAL_12"), DayCount.ACT_365, Frequency.MONTHLY, Rounding.HALF_EVEN, 0, 0, 0),
                    1_000_000, 240_000, 24, 0));
            assertThat(each(east, east::payment)).isEqualTo(each(west, west::payment));
            assertThat(east.dueOn(23)).isEqualTo(west.dueOn(23));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static long[] each(Schedule schedule, IntToLongFunction of) {
        return IntStream.range(0, schedule.size()).mapToLong(of).toArray();
    }

    private static Terms terms(Shape shape, long amount, int rate, int count, int charges) {
        LocalDate firstDue = LocalDate.of(2024, 1, 31).plusDays(amount % 400);
        return new Terms(amount, charges == 2 ? amount - amount / 50 : amount, shape.method(),
                AnnualRate.of(shape.rate().type(), shape.rate().convention(), shape.rate().type().equals("TEM") ? pct(rate / 12) : pct(rate), shape.dayCount()).orElseThrow(),
                shape.frequency().from(firstDue, -1), firstDue, shape.frequency(), count, Math.min(shape.gracePrincipal(), count - 1),
                Math.min(shape.graceInterest(), count - 1), shape.multiple(), charges > 0 ? new BigDecimal("19") : BigDecimal.ZERO,
                charges > 0 ? new BigDecimal("0.05") : BigDecimal.ZERO, shape.rounding());
    }

    /** Ten-thousandths of a percent. */
    private static BigDecimal pct(int units) {
        return BigDecimal.valueOf(units, 4);
    }
}
