package io.acuerdo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class FrenchScheduleTest {

    @Test
    void reproducesAPublishedScheduleRowByRow() throws IOException {
        BigDecimal monthly = new BigDecimal("9.4822").divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);

        var rows = FrenchSchedule.rows(Money.of("100.00", "USD"), monthly, 6, LocalDate.of(2024, 2, 1), RoundingMode.HALF_EVEN);

        assertThat(rows.stream().map(FrenchScheduleTest::text)).containsExactlyElementsOf(published("progressive-emi"));
    }

    @Test
    void reproducesAPublishedScheduleWhoseInstalmentIsRoundedToAWholeUnit() throws IOException {
        Money principal = Money.of("5000.00", "USD");
        BigDecimal monthly = new BigDecimal("0.01");
        Money whole = Money.of(FrenchSchedule.instalment(principal, monthly, 18, RoundingMode.HALF_EVEN).amount().setScale(0, RoundingMode.HALF_UP), "USD");

        var rows = FrenchSchedule.rows(principal, monthly, 18, LocalDate.of(2022, 12, 1), RoundingMode.HALF_EVEN, whole);

        assertThat(rows.stream().map(FrenchScheduleTest::text)).containsExactlyElementsOf(published("rs02"));
    }

    @Test
    void withoutInterestTheLastInstalmentTakesTheRest() {
        var rows = FrenchSchedule.rows(Money.of("100.00", "USD"), BigDecimal.ZERO, 3, LocalDate.of(2026, 1, 31), RoundingMode.HALF_EVEN);

        assertThat(rows).extracting(row -> row.payment().amount().toPlainString()).containsExactly("33.33", "33.33", "33.34");
        assertThat(rows).extracting(FrenchSchedule.Row::dueOn).containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 31));
    }

    @Test
    void theBalanceAfterSomeInstalmentsIsThatOfTheSchedule() {
        Money principal = Money.of("16100", "USD");
        BigDecimal monthly = new BigDecimal("13.99").divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);
        var rows = FrenchSchedule.rows(principal, monthly, 36, LocalDate.of(2026, 1, 1), RoundingMode.HALF_EVEN);
        Money instalment = rows.getFirst().payment();

        for (int paid = 1; paid < 36; paid++) {
            assertThat(FrenchSchedule.balanceAfter(principal, monthly, instalment, paid, RoundingMode.HALF_EVEN))
                    .isEqualTo(rows.get(paid - 1).balance());
        }
    }

    private static String text(FrenchSchedule.Row row) {
        return row.number() + "," + row.dueOn() + "," + row.principal().amount() + "," + row.interest().amount() + "," + row.payment().amount() + ","
                + row.balance().amount();
    }

    private static List<String> published(String name) throws IOException {
        try (var in = Objects.requireNonNull(FrenchScheduleTest.class.getResourceAsStream("/schedules/" + name + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> Character.isDigit(line.charAt(0))).toList();
        }
    }
}
