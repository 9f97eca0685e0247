package io.acuerdo.portfolio;

/** What a row of a file means: an account (or an instalment of one), or why it cannot be used. */
sealed interface MappedRow permits AccountDraft, MappedRow.Refused {

    /** {@code key} of the message bundle with its arguments. */
    record Refused(String key, Object... arguments) implements MappedRow {
    }
}
