package io.acuerdo.portfolio.csv;

/**
 * One record of a file, which may span several lines when a quoted field does: the number of its first line (from 1), its bytes without the
 * line end, and where the next record begins. {@code damage} is null for one that can be read.
 */
public record RawRecord(long line, byte[] bytes, long endOffset, long nextLine, Damage damage) {

    /** Why a record cannot be split into fields at all. */
    public enum Damage {
        /** A quote opens and never closes: only the first line is refused, the lines after it are read again on their own. */
        UNCLOSED_QUOTE,
        /** Longer than {@link RecordSplitter#MAX_RECORD}: the bytes are cut there. */
        TOO_LONG
    }

    public boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
