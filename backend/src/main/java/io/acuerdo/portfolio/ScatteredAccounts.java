package io.acuerdo.portfolio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.acuerdo.portfolio.csv.FieldReader;
import io.acuerdo.portfolio.csv.FileInspection;
import io.acuerdo.portfolio.csv.RawRecord;
import io.acuerdo.portfolio.csv.RecordSplitter;

/**
 * The accounts whose rows do not stand together in a file, found by reading it once: one judged by half of its instalments would look paid.
 */
final class ScatteredAccounts {

    private static final int ROWS_TOGETHER = 5000;

    private final Set<String> accounts;
    private final Function<List<String>, String> accountOf;
    private final long dataOffset;
    private final long dataLine;

    private ScatteredAccounts(Set<String> accounts, Function<List<String>, String> accountOf, FileInspection.Result.Readable file) {
        this.accounts = accounts;
        this.accountOf = accountOf;
        this.dataOffset = file.dataOffset();
        this.dataLine = file.dataLine();
    }

    /** {@code accountOf} names the account of a row; null when the profile makes one account of each row. */
    static ScatteredAccounts find(Path path, FileInspection.Result.Readable file, char separator, Function<List<String>, String> accountOf)
            throws IOException {
        Set<String> scattered = new HashSet<>();
        if (accountOf != null) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 18)) {
                in.skipNBytes(file.dataOffset());
                search(new RecordSplitter(in, separator, file.dataOffset(), file.dataLine()), new FieldReader(separator), accountOf, scattered);
            }
        }
        return new ScatteredAccounts(scattered, accountOf, file);
    }

    private static void search(RecordSplitter splitter, FieldReader fields, Function<List<String>, String> accountOf, Set<String> scattered)
            throws IOException {
        LongSet seen = new LongSet();
        String current = null;
        List<RawRecord> records = new ArrayList<>(ROWS_TOGETHER);
        RawRecord record;
        do {
            record = splitter.next();
            if (record != null && !record.isBlank()) {
                records.add(record);
            }
            if (record == null || records.size() == ROWS_TOGETHER) {
                for (FieldReader.Fields row : fields.read(records)) {
                    String account = row.isReadable() ? accountOf.apply(row.values()) : current;
                    if (account != null && !account.equals(current)) {
                        current = account;
                        // Two names with one fingerprint would only be gathered like scattered ones.
                        if (!seen.add(RowHash.mix(0, account))) {
                            scattered.add(account);
                        }
                    }
                }
                records.clear();
            }
        } while (record != null);
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    boolean holds(List<String> values) {
        return !accounts.isEmpty() && values != null && accounts.contains(accountOf.apply(values));
    }

    long dataOffset() {
        return dataOffset;
    }

    long dataLine() {
        return dataLine;
    }

    /** A million fingerprints in sixteen megabytes. */
    private static final class LongSet {

        private long[] slots = new long[1 << 12];
        private int size;

        boolean add(long value) {
            if (size * 2 >= slots.length) {
                long[] old = slots;
                slots = new long[old.length * 2];
                size = 0;
                for (long each : old) {
                    if (each != 0) {
                        add(each);
                    }
                }
            }
            long stored = value == 0 ? 1 : value;
            int slot = (int) (stored & slots.length - 1);
            while (slots[slot] != 0) {
                if (slots[slot] == stored) {
                    return false;
                }
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = stored;
            size++;
            return true;
        }
    }
}
