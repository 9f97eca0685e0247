package io.acuerdo.agreement;

import io.acuerdo.agreement.OverdueChargesPolicy.Split;
import io.acuerdo.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OverdueChargesPolicyTest {

    private static final Money PAYOFF = cop("300000.00");
    private static final Money PRINCIPAL = cop("290000.00");
    private static final Money CHARGES = cop("10000.00");
    private static final Money NONE = cop("0.00");

    @Test
    void waivedChargesAreTheCreditorsLoss() {
        assertThat(OverdueChargesPolicy.split(OverdueCharges.WAIVE, PAYOFF, PRINCIPAL)).isEqualTo(new Split(PRINCIPAL, CHARGES, NONE));
    }

    @Test
    void capitalisedChargesBecomePrincipal() {
        assertThat(OverdueChargesPolicy.split(OverdueCharges.CAPITALISE, PAYOFF, PRINCIPAL)).isEqualTo(new Split(PAYOFF, NONE, NONE));
    }

    @Test
    void chargesThatAreCollectedFirstArePaidBeforeTheNewTerms() {
        assertThat(OverdueChargesPolicy.split(OverdueCharges.COLLECT_FIRST, PAYOFF, PRINCIPAL)).isEqualTo(new Split(PRINCIPAL, NONE, CHARGES));
    }

    @ParameterizedTest
    @EnumSource(OverdueCharges.class)
    void nothingIsLostAndNothingIsMadeUp(OverdueCharges choice) {
        var split = OverdueChargesPolicy.split(choice, PAYOFF, PRINCIPAL);

        assertThat(split.principal().plus(split.waived()).plus(split.payFirst())).isEqualTo(PAYOFF);
    }

    @ParameterizedTest
    @EnumSource(OverdueCharges.class)
    void aPayoffBelowThePrincipalHasNoCharges(OverdueCharges choice) {
        assertThat(OverdueChargesPolicy.split(choice, cop("250000.00"), PRINCIPAL)).isEqualTo(new Split(cop("250000.00"), NONE, NONE));
    }

    @Test
    void amountsOfTwoCurrenciesOrBelowZeroAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OverdueChargesPolicy.split(OverdueCharges.WAIVE, PAYOFF, Money.of("1.00", "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> OverdueChargesPolicy.split(OverdueCharges.WAIVE, cop("-1.00"), PRINCIPAL));
    }

    private static Money cop(String amount) {
        return Money.of(amount, "COP");
    }
}
