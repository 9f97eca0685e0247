package io.acuerdo.portfolio;

import java.util.Map;
import java.util.stream.Collectors;

import io.acuerdo.shared.AllocationOrder;
import org.springframework.stereotype.Component;

/** In which order money pays what is owed on a product: as the settings say, else in the usual order. */
@Component
public class AllocationOrders {

    private final Map<String, AllocationOrder> orders;

    AllocationOrders(PortfolioSettings settings) {
        orders = settings.allocation().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new AllocationOrder(entry.getValue())));
    }

    /** The product as the creditor's file names it; null and unknown ones have the usual order. */
    public AllocationOrder of(String product) {
        return product == null ? AllocationOrder.DEFAULT : orders.getOrDefault(product, AllocationOrder.DEFAULT);
    }
}
