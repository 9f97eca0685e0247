package io.acuerdo.portfolio;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Rows as LOAD DATA reads them by default: tabs between, {@code \N} for null, backslash before what would be taken for either. */
final class Tsv {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final StringBuilder text = new StringBuilder(1 << 16);
    private int rows;
    private boolean rowBegun;

    Tsv add(String value) {
        begin();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0 -> text.append("\\0");
                default -> text.append(c);
            }
        }
        return this;
    }

    Tsv add(UUID value) {
        begin();
        text.append(value);
        return this;
    }

    Tsv add(BigDecimal value) {
        begin();
        text.append(value == null ? "\\N" : value.toPlainString());
        return this;
    }

    Tsv add(long value) {
        begin();
        text.append(value);
        return this;
    }

    Tsv add(LocalDate value) {
        begin();
        text.append(value == null ? "\\N" : value.toString());
        return this;
    }

    Tsv add(LocalDateTime value) {
        return add(MOMENT.format(value));
    }

    void end() {
        text.append('\n');
        rowBegun = false;
        rows++;
    }

    private void begin() {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
    }

    int rows() {
        return rows;
    }

    InputStream stream() {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
