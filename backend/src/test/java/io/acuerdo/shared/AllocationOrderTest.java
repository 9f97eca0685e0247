package io.acuerdo.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static io.acuerdo.shared.PaymentComponent.CREDIT;
import static io.acuerdo.shared.PaymentComponent.FEE;
import static io.acuerdo.shared.PaymentComponent.INTEREST;
import static io.acuerdo.shared.PaymentComponent.PENALTY;
import static io.acuerdo.shared.PaymentComponent.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AllocationOrderTest {

    private static final Map<PaymentComponent, BigDecimal> OWED = Map.of(PENALTY, of("5"), FEE, of("10"), INTEREST, of("20"), PRINCIPAL, of("65"));

    @Test
    void penaltyThenFeeThenInterestThenPrincipal() {
        assertThat(AllocationOrder.DEFAULT.split(OWED, of("0"), of("40"))).containsExactlyInAnyOrderEntriesOf(
                Map.of(PENALTY, of("5"), FEE, of("10"), INTEREST, of("20"), PRINCIPAL, of("5")));
    }

    @Test
    void theNextPaymentGoesOnWhereTheLastOneEnded() {
        assertThat(AllocationOrder.DEFAULT.split(OWED, of("12"), of("20"))).containsExactlyInAnyOrderEntriesOf(Map.of(FEE, of("3"), INTEREST, of("17")));
        assertThat(AllocationOrder.DEFAULT.split(OWED, of("100"), of("20"))).isEmpty();
    }

    @Test
    void aProductMayHaveItsPrincipalPaidFirst() {
        var order = new AllocationOrder(List.of(PRINCIPAL, INTEREST));

        assertThat(order.split(OWED, of("0"), of("70"))).containsExactlyInAnyOrderEntriesOf(Map.of(PRINCIPAL, of("65"), INTEREST, of("5")));
        assertThat(order.components()).startsWith(PRINCIPAL, INTEREST, PENALTY).doesNotContain(CREDIT);
        assertThat(order.paysPrincipalBefore(INTEREST)).isTrue();
    }

    @Test
    void anOrderNamesEachComponentOnceAndNeverCredit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AllocationOrder(List.of(FEE, FEE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AllocationOrder(List.of(CREDIT)));
    }

    private static BigDecimal of(String amount) {
        return new BigDecimal(amount);
    }
}
