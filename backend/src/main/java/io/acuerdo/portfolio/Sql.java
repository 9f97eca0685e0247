package io.acuerdo.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Pieces of SQL for many keys at once. */
final class Sql {

    static final int IDS_A_QUERY = 1000;

    private Sql() {
    }

    static String marks(int count) {
        return String.join(",", java.util.Collections.nCopies(count, "?"));
    }

    /** Ids are hexadecimal digits, so they may stand in the text of a statement. */
    static String ids(Collection<UUID> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    }

    static void inParts(Collection<UUID> ids, Consumer<String> each) {
        List<UUID> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
            each.accept(ids(all.subList(from, Math.min(all.size(), from + IDS_A_QUERY))));
        }
    }
}
