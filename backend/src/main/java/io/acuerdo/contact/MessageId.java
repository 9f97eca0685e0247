package io.acuerdo.contact;

import java.util.UUID;

import io.acuerdo.shared.Ids;

/** Identifies a message to a debtor. */
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
