package io.acuerdo.portfolio;

import java.util.List;

/** Turns the rows of one file into accounts. Made for one load: it knows the file's columns and its as-of day. */
interface RowFormat {

    /** {@code row} counts the data rows of the file from 1. */
    MappedRow map(long row, List<String> values, byte[] raw);
}
