package io.acuerdo.portfolio.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Splits records into fields, many at once because setting up a parser costs more than a record. */
public final class FieldReader {

    private final CsvReader.CsvReaderBuilder parser;

    public FieldReader(char separator) {
        parser = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(false);
    }

    /**
     * A record's fields, or why it has none. {@code invalidByte} is the place (from 1) of the first byte that is not UTF-8, 0 when the text is
     * UTF-8 but the quotes are not in order.
     */
    public record Fields(List<String> values, int invalidByte) {

        public boolean isReadable() {
            return values != null;
        }
    }

    public List<Fields> read(List<RawRecord> records) {
        List<Fields> fields = new ArrayList<>(records.size());
        StringBuilder text = new StringBuilder();
        int readable = 0;
        for (RawRecord raw : records) {
            String decoded = raw.damage() == null ? decode(raw.bytes()) : null;
            if (raw.damage() != null) {
                fields.add(new Fields(null, 0));
            } else if (decoded == null) {
                fields.add(new Fields(null, invalidByte(raw.bytes())));
            } else {
                fields.add(null);
                text.append(decoded).append('\n');
                readable++;
            }
        }
        List<List<String>> parsed = parse(text.toString());
        boolean together = parsed != null && parsed.size() == readable;
        int next = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) == null) {
                fields.set(i, together ? new Fields(parsed.get(next++), 0) : alone(records.get(i)));
            }
        }
        return fields;
    }

    private Fields alone(RawRecord raw) {
        List<List<String>> parsed = parse(decode(raw.bytes()) + '\n');
        return new Fields(parsed != null && parsed.size() == 1 ? parsed.getFirst() : null, 0);
    }

    private List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = parser.ofCsvRecord(text)) {
            for (CsvRecord parsed : reader) {
                records.add(parsed.getFields());
            }
            return records;
        } catch (CsvParseException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') >= 0 && invalidByte(bytes) > 0 ? null : text;
    }

    /** The place of the first byte that is not UTF-8, from 1; 0 when all are. */
    static int invalidByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() + 1 : 0;
    }
}
