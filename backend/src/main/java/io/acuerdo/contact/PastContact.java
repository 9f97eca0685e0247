package io.acuerdo.contact;

import java.time.Instant;
import java.util.Objects;

/**
 * An earlier contact as the policy looks at it. What the debtor started does not count against the creditor; {@code account} may be null.
 */
public record PastContact(Instant at, Channel channel, ContactOutcome outcome, boolean debtorInitiated, String account) {

    public PastContact {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(outcome, "outcome");
    }
}
