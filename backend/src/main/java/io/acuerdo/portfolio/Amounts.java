package io.acuerdo.portfolio;

import java.math.BigDecimal;

/** Reads decimal numbers as files write them: digits and a point, no thousands mark. Says in a word what is wrong with others. */
final class Amounts {

    static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MOST_DIGITS = 24;

    private Amounts() {
    }

    /** Either a value or a problem with the text that has it. */
    record Parsed(BigDecimal value, String problem, String text, Object limit) {

        MappedRow.Refused refused(String column) {
            return new MappedRow.Refused(problem, column, text.length() > 60 ? text.substring(0, 60) + "…" : text, String.valueOf(limit));
        }
    }

    static Parsed positive(String text, int decimals, BigDecimal most) {
        Parsed parsed = notNegative(text, decimals, most);
        return parsed.problem == null && parsed.value.signum() == 0 ? new Parsed(null, "row.notPositive", text, null) : parsed;
    }

    static Parsed notNegative(String text, int decimals, BigDecimal most) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return new Parsed(null, "row.missing", text, null);
        }
        if (!isDecimal(digits)) {
            return new Parsed(null, digits.matches("-?[0-9]{1,3}(\\.[0-9]{3})*,[0-9]+|-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|-?[0-9]{1,3}(\\.[0-9]{3}){2,}")
                    ? "row.separators" : "row.notNumber", text, null);
        }
        BigDecimal value = new BigDecimal(digits);
        if (value.signum() < 0) {
            return new Parsed(null, "row.negative", text, null);
        }
        if (value.compareTo(most) > 0) {
            return new Parsed(null, "row.absurd", text, most.toPlainString());
        }
        if (value.scale() > decimals && value.stripTrailingZeros().scale() > decimals) {
            return new Parsed(null, "row.decimals", text, decimals);
        }
        return new Parsed(value, null, text, null);
    }

    /** No exponents: 1e9 in an amount is a spreadsheet's accident. */
    private static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && digits <= MOST_DIGITS && points <= 1;
    }
}
