package io.acuerdo.portfolio;

import java.util.List;

import io.acuerdo.portfolio.csv.RawRecord;

/**
 * The rows of a file that are committed together. It begins where the one before it ended ({@code start}), so that a load goes on exactly
 * there; no account is spread over two of them.
 */
record Chunk(long start, long end, long nextLine, long rows, List<Entry> entries, List<RefusedRow> refused) {

    /** An account with the rows it came from. */
    record Entry(AccountDraft draft, List<RawRecord> rows) {
    }

    record RefusedRow(RawRecord row, MappedRow.Refused why) {
    }
}
