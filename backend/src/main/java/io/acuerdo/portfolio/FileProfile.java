package io.acuerdo.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A profile that can read files: which columns it needs, and how it makes sense of them. */
interface FileProfile {

    ImportProfile description();

    char separator();

    Set<String> requiredColumns();

    RowFormat open(List<String> columns, LocalDate asOf);

    /** The country of a row, by which its as-of day is counted; null when the row does not say. */
    String countryOf(List<String> columns, List<String> values);

    /** Names the account of a row; null when every row is an account of its own. */
    Function<List<String>, String> accountOf(List<String> columns);

    default String name() {
        return description().name();
    }
}
