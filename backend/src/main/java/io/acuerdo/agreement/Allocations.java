package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.acuerdo.portfolio.PaymentDetails.Allocation;
import io.acuerdo.shared.AllocationOrder;
import io.acuerdo.shared.Money;
import io.acuerdo.shared.PaymentComponent;

/** What a payment paid of an agreement: the oldest instalment first, within it in the order of the product. */
final class Allocations {

    private Allocations() {
    }

    static List<Allocation> of(Agreement agreement, UUID paymentId, AllocationOrder order) {
        var all = new ArrayList<Allocation>();
        for (var part : agreement.parts(paymentId)) {
            switch (part.kind()) {
                case DOWN_PAYMENT -> all.add(allocation(agreement, PaymentComponent.DOWN_PAYMENT, part.amount(), null));
                case CREDIT -> all.add(allocation(agreement, PaymentComponent.CREDIT, part.amount(), null));
                case INSTALMENT -> order.split(components(part.instalment()), part.before(), part.amount())
                        .forEach((component, amount) -> all.add(allocation(agreement, component, amount, part.instalment().number())));
            }
        }
        return all;
    }

    /** What a row asks for beside principal and interest is told in one amount. Of interest, only what was not spared is owed. */
    private static Map<PaymentComponent, BigDecimal> components(Instalment instalment) {
        BigDecimal charges = instalment.payment().subtract(instalment.principal()).subtract(instalment.interest());
        return Map.of(PaymentComponent.INTEREST, instalment.interest().subtract(instalment.waived()).max(BigDecimal.ZERO), PaymentComponent.FEE, charges,
                PaymentComponent.PRINCIPAL, instalment.principal());
    }

    private static Allocation allocation(Agreement agreement, PaymentComponent component, BigDecimal amount, Integer instalment) {
        return new Allocation(component, Money.of(amount, agreement.currency()), instalment);
    }
}
