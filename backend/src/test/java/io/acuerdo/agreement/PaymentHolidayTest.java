package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.acuerdo.portfolio.PlannedInstalment;
import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;

class PaymentHolidayTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Test
    void everyUnpaidInstalmentKeepsItsAmountAndFallsDueLaterInItsOrder() {
        var rows = PaymentHoliday.rows(plan("2026-02-15", 4), 2, TODAY);

        assertThat(rows).extracting(ScheduleRow::dueOn).containsExactly(day("2026-05-15"), day("2026-06-15"), day("2026-07-15"), day("2026-08-15"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.payment()).isEqualTo(usd("100.00"));
            assertThat(row.interest()).isEqualTo(usd("10.00"));
            assertThat(row.principal()).isEqualTo(usd("90.00"));
        });
        assertThat(rows).extracting(ScheduleRow::balance).containsExactly(usd("270.00"), usd("180.00"), usd("90.00"), usd("0.00"));
    }

    @Test
    void aLoanDueOnTheThirtyFirstComesBackToItAfterAShorterMonth() {
        assertThat(PaymentHoliday.rows(plan("2026-01-31", 5), 1, day("2026-01-20"))).extracting(ScheduleRow::dueOn)
                .containsExactly(day("2026-02-28"), day("2026-03-31"), day("2026-04-30"), day("2026-05-31"), day("2026-06-30"));
    }

    @Test
    void whatIsPaidHasNoPlaceInIt() {
        var paid = new PlannedInstalment(1, day("2026-02-15"), usd("100.00"), usd("100.00"), usd("0.00"), false);
        assertThat(PaymentHoliday.rows(List.of(paid), 1, TODAY)).isEmpty();
        var half = new PlannedInstalment(1, day("2026-02-15"), usd("100.00"), usd("60.00"), usd("0.00"), true);
        assertThat(PaymentHoliday.rows(List.of(paid, half), 1, TODAY)).singleElement().satisfies(row -> assertThat(row.payment()).isEqualTo(usd("40.00")));
    }

    private static List<PlannedInstalment> plan(String first, int count) {
        return IntStream.range(0, count).mapToObj(i -> new PlannedInstalment(i + 1, day(first).plusMonths(i), usd("100.00"), usd("0.00"), usd("10.00"),
                day(first).plusMonths(i).isBefore(TODAY))).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
