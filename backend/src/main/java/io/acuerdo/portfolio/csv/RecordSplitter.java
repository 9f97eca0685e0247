package io.acuerdo.portfolio.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into records without reading more than one of them ahead, so that every record is known by line and byte, a load can go on at
 * a byte, and a stray quote costs one line instead of the rest of the file.
 */
public final class RecordSplitter {

    public static final int MAX_RECORD = 1 << 20;
    private static final int MAX_LINES = 200;

    private final InputStream in;
    private final byte separator;
    private byte[] buffer = new byte[1 << 17];
    private int position;
    private int limit;
    private boolean ended;
    private long offset;
    private long line;

    /** {@code in} stands at byte {@code offset} of the file, which is the beginning of line {@code line}. */
    public RecordSplitter(InputStream in, char separator, long offset, long line) {
        this.in = in;
        this.separator = (byte) separator;
        this.offset = offset;
        this.line = line;
    }

    /** The next record, or null at the end. */
    public RawRecord next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        boolean quoted = false;
        boolean fieldStart = true;
        int lines = 0;
        for (int length = 0;; length++) {
            if (position + length == limit && !fill()) {
                return quoted ? firstLineOnly() : take(length, length, lines + 1, null);
            }
            if (length == MAX_RECORD) {
                return quoted ? firstLineOnly() : skipRestOfLine(length);
            }
            byte b = buffer[position + length];
            if (quoted) {
                if (b == '"') {
                    if (peek(length + 1) == '"') {
                        length++;
                    } else {
                        quoted = false;
                    }
                } else if (b == '\n' && ++lines == MAX_LINES) {
                    return firstLineOnly();
                }
            } else if (b == '"' && fieldStart) {
                quoted = true;
                fieldStart = false;
            } else if (b == '\n' || b == '\r') {
                int end = b == '\r' && peek(length + 1) == '\n' ? length + 2 : length + 1;
                return take(length, end, lines + 1, null);
            } else {
                fieldStart = b == separator;
            }
        }
    }

    private RawRecord take(int length, int consumed, int lines, RawRecord.Damage damage) {
        byte[] bytes = Arrays.copyOfRange(buffer, position, position + length);
        long first = line;
        position += consumed;
        offset += consumed;
        line += lines;
        return new RawRecord(first, bytes, offset, line, damage);
    }

    private RawRecord firstLineOnly() throws IOException {
        for (int length = 0; length < MAX_RECORD; length++) {
            if (position + length == limit && !fill()) {
                return take(length, length, 1, RawRecord.Damage.UNCLOSED_QUOTE);
            }
            if (buffer[position + length] == '\n') {
                int text = length > 0 && buffer[position + length - 1] == '\r' ? length - 1 : length;
                return take(text, length + 1, 1, RawRecord.Damage.UNCLOSED_QUOTE);
            }
        }
        return skipRestOfLine(MAX_RECORD);
    }

    private RawRecord skipRestOfLine(int length) throws IOException {
        byte[] kept = Arrays.copyOfRange(buffer, position, position + length);
        long first = line;
        while (position < limit || fill()) {
            byte b = buffer[position++];
            offset++;
            if (b == '\n') {
                break;
            }
        }
        line++;
        return new RawRecord(first, kept, offset, line, RawRecord.Damage.TOO_LONG);
    }

    private int peek(int length) throws IOException {
        return position + length < limit || fill() && position + length < limit ? buffer[position + length] : -1;
    }

    /** Reads more behind what is there; false when the file has ended. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read <= 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }
}
