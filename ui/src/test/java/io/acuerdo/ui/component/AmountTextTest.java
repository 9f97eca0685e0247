package io.acuerdo.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1500000|1500000", "1.500.000|1500000", "1,500,000|1500000", "1.500|1500", "1,234|1234", "1,500.00|1500", "1.500,5|1500.5",
            "7,000.00|7000", "7.000.000,25|7000000.25", "1500.50|1500.5", "1500,5|1500.5", "0,5|0.5", "12.50|12.5", " 1 500 000 |1500000", "250.000000|250", "0|0"})
    void readsWhatPeopleWrite(String text, String amount) {
        assertThat(AmountText.read(text, 2)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12a", "-5", "1.50.00", "1,50,000", "1500.505", "1.500.00,5.5", "1..5", "1.", ".", "12345678901234", "15.0000.000"})
    void doesNotGuess(String text) {
        assertThat(AmountText.read(text, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.500|1500", "1,500|1500"})
    void withoutDecimalsASeparatorIsThousands(String text, String amount) {
        assertThat(AmountText.read(text, 0)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
        assertThat(AmountText.read("1500,5", 0)).isEmpty();
    }
}
