package io.acuerdo.contact;

/** What came of a person's decision about a message in doubt. */
public sealed interface InDoubtResult {

    record Done() implements InDoubtResult {
    }

    /** Somebody else decided first, or the message never was in doubt. */
    record NotInDoubt(MessageStatus status) implements InDoubtResult {
    }

    record NoSuchMessage() implements InDoubtResult {
    }
}
