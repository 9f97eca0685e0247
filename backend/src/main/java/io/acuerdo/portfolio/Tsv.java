package io.acuerdo.portfolio;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;

/**
 * Rows as LOAD DATA reads them in the character set {@code binary}: tabs between, {@code \N} for null, backslash before what would be taken for
 * either, text in UTF-8 and a UUID as its 16 bytes. Bytes that need no decoding take the database half the time that text takes.
 */
final class Tsv {

    /** So many always fit into a long. */
    private static final int MOST_DIGITS = 18;
    private static final byte[] NULL = {'\\', 'N'};

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int rows;
    private boolean rowBegun;
    private LocalDateTime lastMoment;
    private byte[] lastMomentText;

    Tsv add(String value) {
        begin();
        if (value == null) {
            return put(NULL);
        }
        int plain = value.length();
        room(2 * plain);
        for (int i = 0; i < plain; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                byte[] rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
                room(2 * rest.length);
                for (byte b : rest) {
                    escaped(b);
                }
                return this;
            }
            escaped((byte) c);
        }
        return this;
    }

    Tsv add(UUID value) {
        begin();
        room(32);
        for (int shift = 56; shift >= 0; shift -= 8) {
            escaped((byte) (value.getMostSignificantBits() >>> shift));
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            escaped((byte) (value.getLeastSignificantBits() >>> shift));
        }
        return this;
    }

    Tsv add(BigDecimal value) {
        begin();
        if (value == null) {
            return put(NULL);
        }
        if (value.precision() <= MOST_DIGITS && value.scale() >= 0 && value.scale() < MOST_DIGITS) {
            return put(value.unscaledValue().longValue(), value.scale());
        }
        return put(value.toPlainString().getBytes(StandardCharsets.ISO_8859_1));
    }

    Tsv add(long value) {
        begin();
        return value == Long.MIN_VALUE ? put(Long.toString(value).getBytes(StandardCharsets.ISO_8859_1)) : put(value, 0);
    }

    Tsv add(LocalDate value) {
        begin();
        return put(value == null ? NULL : value.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Never null. Most rows of a load bear the same moment. */
    Tsv add(LocalDateTime value) {
        begin();
        if (!value.equals(lastMoment)) {
            lastMoment = value;
            lastMomentText = value.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
        return put(lastMomentText);
    }

    void end() {
        room(1);
        bytes[length++] = '\n';
        rowBegun = false;
        rows++;
    }

    private void begin() {
        if (rowBegun) {
            room(1);
            bytes[length++] = '\t';
        }
        rowBegun = true;
    }

    private Tsv put(byte[] plain) {
        room(plain.length);
        System.arraycopy(plain, 0, bytes, length, plain.length);
        length += plain.length;
        return this;
    }

    /** Any long but the smallest, with the last {@code scale} of its digits behind the point. */
    private Tsv put(long unscaled, int scale) {
        room(MOST_DIGITS + 5);
        if (unscaled < 0) {
            bytes[length++] = '-';
        }
        int begin = length;
        long left = Math.abs(unscaled);
        for (int digit = 0; left != 0 || digit <= scale; digit++) {
            if (digit == scale && scale > 0) {
                bytes[length++] = '.';
            }
            bytes[length++] = (byte) ('0' + left % 10);
            left /= 10;
        }
        for (int from = begin, to = length - 1; from < to; from++, to--) {
            byte kept = bytes[from];
            bytes[from] = bytes[to];
            bytes[to] = kept;
        }
        return this;
    }

    private void escaped(byte b) {
        byte letter = switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case 0 -> '0';
            default -> 0;
        };
        if (letter != 0) {
            bytes[length++] = '\\';
        }
        bytes[length++] = letter == 0 ? b : letter;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    int rows() {
        return rows;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }
}
