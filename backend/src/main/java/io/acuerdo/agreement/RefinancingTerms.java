package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/**
 * What a refinancing offers: the accounts it replaces, the new principal, the nominal annual rate in percent (TNA, month = TNA/12), and
 * monthly instalments of the French method.
 */
public record RefinancingTerms(List<String> accounts, Money principal, BigDecimal ratePct, String method, int installments, LocalDate firstDueOn) {

    public RefinancingTerms {
        accounts = List.copyOf(accounts);
    }
}
