package io.acuerdo.portfolio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.acuerdo.portfolio.MappedRow.Refused;
import io.acuerdo.portfolio.csv.FieldReader;
import io.acuerdo.portfolio.csv.RawRecord;
import io.acuerdo.portfolio.csv.RecordSplitter;

/**
 * Reads a file chunk by chunk from any chunk's beginning. Rows of accounts that are scattered over the file are passed over at first and come
 * together in the last chunks, whose places are counted beyond the end of the file.
 */
final class ChunkReader implements AutoCloseable {

    private final Path file;
    private final FileProfile profile;
    private final RowFormat format;
    private final ScatteredAccounts scattered;
    private final int chunkRows;
    private final long size;
    private final InputStream in;
    private final RecordSplitter splitter;
    private final FieldReader fields;
    private final Deque<Mapped> held = new ArrayDeque<>();
    private long offset;
    private long line;
    private long row;
    private List<Chunk> last;

    private record Mapped(RawRecord raw, MappedRow meaning) {
    }

    ChunkReader(Path file, FileProfile profile, RowFormat format, ScatteredAccounts scattered, int chunkRows, long offset, long line, long row)
            throws IOException {
        this.file = file;
        this.profile = profile;
        this.format = format;
        this.scattered = scattered;
        this.chunkRows = chunkRows;
        this.size = Files.size(file);
        this.offset = offset;
        this.line = line;
        this.row = row;
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 18);
        in.skipNBytes(Math.min(offset, size));
        this.splitter = new RecordSplitter(in, profile.separator(), Math.min(offset, size), line);
        this.fields = new FieldReader(profile.separator());
    }

    /** The next chunk, or null when there is none. */
    Chunk next() throws IOException {
        if (offset < size) {
            List<Mapped> mapped = fill();
            boolean ended = mapped.size() < chunkRows;
            int upTo = ended ? mapped.size() : wholeAccounts(mapped);
            for (int i = mapped.size() - 1; i >= upTo; i--) {
                held.addFirst(mapped.get(i));
            }
            List<Mapped> taken = mapped.subList(0, upTo);
            long start = offset;
            offset = ended ? size : taken.getLast().raw().endOffset();
            line = taken.isEmpty() ? line : taken.getLast().raw().nextLine();
            return chunk(start, offset, taken);
        }
        return nextScattered();
    }

    private List<Mapped> fill() throws IOException {
        List<Mapped> mapped = new ArrayList<>(chunkRows);
        while (!held.isEmpty()) {
            mapped.add(held.removeFirst());
        }
        while (mapped.size() < chunkRows) {
            List<RawRecord> records = new ArrayList<>();
            RawRecord record = null;
            while (mapped.size() + records.size() < chunkRows && (record = splitter.next()) != null) {
                if (!record.isBlank()) {
                    records.add(record);
                }
            }
            map(records, mapped, false);
            if (record == null) {
                break;
            }
        }
        return mapped;
    }

    private void map(List<RawRecord> records, List<Mapped> mapped, boolean onlyScattered) {
        List<FieldReader.Fields> values = fields.read(records);
        for (int i = 0; i < records.size(); i++) {
            RawRecord raw = records.get(i);
            row++;
            FieldReader.Fields split = values.get(i);
            if (scattered.holds(split.values()) == onlyScattered) {
                mapped.add(new Mapped(raw, meaning(raw, split)));
            }
        }
    }

    private MappedRow meaning(RawRecord raw, FieldReader.Fields split) {
        if (raw.damage() != null) {
            return new Refused(raw.damage() == RawRecord.Damage.UNCLOSED_QUOTE ? "row.quote" : "row.endless");
        }
        if (!split.isReadable()) {
            return split.invalidByte() == 0 ? new Refused("row.quote")
                    : new Refused("row.encoding", String.valueOf(split.invalidByte()), "0x%02X".formatted(raw.bytes()[split.invalidByte() - 1]));
        }
        return format.map(row, split.values(), raw.bytes());
    }

    /** How many of the rows can be committed without cutting the last account in two; refused rows may stand between its own. */
    private static int wholeAccounts(List<Mapped> mapped) {
        String tail = null;
        int upTo = mapped.size();
        for (int i = mapped.size() - 1; i >= 0; i--) {
            if (mapped.get(i).meaning() instanceof AccountDraft draft) {
                if (tail != null && !draft.externalId().equals(tail)) {
                    break;
                }
                tail = draft.externalId();
                upTo = i;
            }
        }
        return upTo == 0 ? mapped.size() : upTo;
    }

    private Chunk chunk(long start, long end, List<Mapped> mapped) {
        Map<String, Chunk.Entry> entries = LinkedHashMap.newLinkedHashMap(mapped.size());
        List<Chunk.RefusedRow> refused = new ArrayList<>();
        for (Mapped one : mapped) {
            switch (one.meaning()) {
                case Refused why -> refused.add(new Chunk.RefusedRow(one.raw(), why));
                case AccountDraft draft -> {
                    String key = draft.owner().portfolio() + '\n' + draft.externalId();
                    Chunk.Entry known = entries.get(key);
                    Refused clash = known == null ? null : known.draft().clash(draft);
                    if (clash != null) {
                        refused.add(new Chunk.RefusedRow(one.raw(), clash));
                    } else if (known == null) {
                        entries.put(key, new Chunk.Entry(draft, List.of(one.raw())));
                    } else {
                        List<RawRecord> rows = new ArrayList<>(known.rows());
                        rows.add(one.raw());
                        entries.put(key, new Chunk.Entry(known.draft().with(draft), rows));
                    }
                }
            }
        }
        return new Chunk(start, end, line, mapped.size(), new ArrayList<>(entries.values()), refused);
    }

    private Chunk nextScattered() throws IOException {
        if (last == null) {
            last = scatteredChunks();
        }
        for (Chunk chunk : last) {
            if (chunk.start() == offset) {
                offset = chunk.end();
                return chunk;
            }
        }
        return null;
    }

    private List<Chunk> scatteredChunks() throws IOException {
        if (scattered.isEmpty()) {
            return List.of();
        }
        List<Mapped> mapped = new ArrayList<>();
        row = 0;
        try (InputStream again = new BufferedInputStream(Files.newInputStream(file), 1 << 18)) {
            again.skipNBytes(scattered.dataOffset());
            RecordSplitter whole = new RecordSplitter(again, profile.separator(), scattered.dataOffset(), scattered.dataLine());
            List<RawRecord> records = new ArrayList<>();
            for (RawRecord record = whole.next(); record != null; record = whole.next()) {
                if (!record.isBlank()) {
                    records.add(record);
                }
                if (records.size() == chunkRows) {
                    map(records, mapped, true);
                    records.clear();
                }
            }
            map(records, mapped, true);
        }
        Map<String, List<Mapped>> byAccount = new LinkedHashMap<>();
        mapped.forEach(one -> byAccount.computeIfAbsent(one.meaning() instanceof AccountDraft draft ? draft.externalId() : "", key -> new ArrayList<>())
                .add(one));
        List<Chunk> chunks = new ArrayList<>();
        List<Mapped> rows = new ArrayList<>();
        for (List<Mapped> account : byAccount.values()) {
            rows.addAll(account);
            if (rows.size() >= chunkRows) {
                chunks.add(chunk(size + chunks.size(), size + chunks.size() + 1, rows));
                rows = new ArrayList<>();
            }
        }
        if (!rows.isEmpty()) {
            chunks.add(chunk(size + chunks.size(), size + chunks.size() + 1, rows));
        }
        return chunks;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
