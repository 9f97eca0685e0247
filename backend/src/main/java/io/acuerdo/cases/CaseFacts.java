package io.acuerdo.cases;

import io.acuerdo.shared.Money;

/** The figures a decision about a case looks at, as of today. */
public record CaseFacts(int dpd, Money pastDue) {
}
