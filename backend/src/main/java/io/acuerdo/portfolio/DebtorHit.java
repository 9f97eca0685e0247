package io.acuerdo.portfolio;

import java.util.List;

/** A debtor found by a search. */
public record DebtorHit(DebtorId id, String name, String document, String portfolio, String externalId, List<String> accounts) {
}
