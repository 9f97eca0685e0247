package io.acuerdo.agreement;

/**
 * What the table of expected recovery looks at. {@code segment} is null until the case has one.
 *
 * @param dpd              days past due of the oldest of the accounts
 * @param restructureCount agreements that this debtor has accepted before
 */
public record RecoveryFacts(int dpd, String segment, int restructureCount) {
}
