package io.acuerdo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentageTest {

    @Test
    void isComparedByItsValue() {
        assertThat(Percentage.of("12.50")).isEqualTo(Percentage.of("12.5"));
        assertThat(Percentage.of("0.00")).isEqualTo(Percentage.of("0"));
    }

    @Test
    void isAPartOfAHundred() {
        assertThat(Percentage.of("12.5").fraction()).isEqualByComparingTo("0.125");
        assertThat(Percentage.ofPart(Money.of("25", "USD"), Money.of("200", "USD"))).isEqualTo(Percentage.of("12.5"));
        assertThat(Percentage.ofPart(Money.of("25", "USD"), Money.zero("USD"))).isEqualTo(Percentage.of("0"));
    }
}
