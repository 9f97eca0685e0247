package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.acuerdo.portfolio.AccountTerms.Balances;
import io.acuerdo.shared.AllocationOrder;
import io.acuerdo.shared.PaymentComponent;

/**
 * Says what each payment on top of a file paid: the oldest instalment first, within it in the product's order. A file tells interest and fees of
 * an instalment in one amount, which counts as interest here. What exceeds the debt is credit.
 */
final class AllocationPolicy {

    private AllocationPolicy() {
    }

    /** @param payments amounts in the order in which they count */
    static Map<UUID, List<PaymentAllocation>> allocate(AccountTerms terms, LocalDate today, Map<UUID, BigDecimal> payments, int digits,
            AllocationOrder order) {
        Map<UUID, List<PaymentAllocation>> all = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        Balances before = terms.on(today, sum, digits, order);
        for (var payment : payments.entrySet()) {
            sum = sum.add(payment.getValue());
            Balances after = terms.on(today, sum, digits, order);
            all.put(payment.getKey(), allocate(payment.getValue(), before, after, order));
            before = after;
        }
        return all;
    }

    private static List<PaymentAllocation> allocate(BigDecimal amount, Balances before, Balances after, AllocationOrder order) {
        BigDecimal credit = after.credit().subtract(before.credit()).min(amount);
        BigDecimal left = amount.subtract(credit);
        Map<Integer, BigDecimal> paidBefore = new HashMap<>();
        before.instalments().forEach(it -> paidBefore.put(it.number(), it.paid()));
        List<PaymentAllocation> parts = new ArrayList<>();
        for (Instalment instalment : after.instalments()) {
            BigDecimal paid = paidBefore.getOrDefault(instalment.number(), BigDecimal.ZERO);
            BigDecimal part = instalment.paid().subtract(paid).min(left);
            if (part.signum() > 0) {
                left = left.subtract(part);
                order.split(instalment.components(), paid, part).forEach((component, share) ->
                        parts.add(new PaymentAllocation(component, share, instalment.number(), instalment.dueOn())));
            }
        }
        if (left.signum() > 0) {
            parts.add(new PaymentAllocation(PaymentComponent.PRINCIPAL, left, null, null));
        }
        if (credit.signum() > 0) {
            parts.add(new PaymentAllocation(PaymentComponent.CREDIT, credit, null, null));
        }
        return parts;
    }
}
