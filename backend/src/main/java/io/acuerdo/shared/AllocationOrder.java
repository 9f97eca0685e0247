package io.acuerdo.shared;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * In which order money pays the components of one instalment. The oldest instalment always comes first as a whole; this is the order within it:
 * penalty → fee → insurance → interest → tax → principal, unless a product has another. Components that an order does not name follow in this one.
 */
public record AllocationOrder(List<PaymentComponent> components) {

    private static final List<PaymentComponent> USUAL = List.of(PaymentComponent.PENALTY, PaymentComponent.FEE, PaymentComponent.INSURANCE,
            PaymentComponent.INTEREST, PaymentComponent.TAX, PaymentComponent.PRINCIPAL);

    public static final AllocationOrder DEFAULT = new AllocationOrder(USUAL);

    /** @throws IllegalArgumentException when a component is named twice, or one that no instalment has */
    public AllocationOrder {
        if (!USUAL.containsAll(components) || components.stream().distinct().count() < components.size()) {
            throw new IllegalArgumentException("No order of allocation: " + components);
        }
        var whole = new LinkedHashSet<>(components);
        whole.addAll(USUAL);
        components = List.copyOf(whole);
    }

    public boolean paysPrincipalBefore(PaymentComponent other) {
        return components.indexOf(PaymentComponent.PRINCIPAL) < components.indexOf(other);
    }

    /**
     * What money pays of an instalment of which {@code paid} was paid before; components that get nothing are left out. What exceeds the
     * instalment is not in the answer. Amounts are in one currency and not negative.
     *
     * @param owed the instalment's components, whole
     */
    public Map<PaymentComponent, BigDecimal> split(Map<PaymentComponent, BigDecimal> owed, BigDecimal paid, BigDecimal money) {
        var parts = new EnumMap<PaymentComponent, BigDecimal>(PaymentComponent.class);
        BigDecimal before = paid;
        BigDecimal left = money;
        for (PaymentComponent component : components) {
            BigDecimal whole = owed.getOrDefault(component, BigDecimal.ZERO);
            BigDecimal settled = whole.min(before);
            before = before.subtract(settled);
            BigDecimal part = whole.subtract(settled).min(left);
            left = left.subtract(part);
            if (part.signum() > 0) {
                parts.put(component, part);
            }
        }
        return parts;
    }
}
