package io.acuerdo.api.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

import io.acuerdo.api.http.ApiProblem;

/** Checks of what a client gave that are the same everywhere. */
final class Given {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,13}(\\.\\d{1,18})?");

    private Given() {
    }

    /** A day people live in; a database and a calendar have no others. Null stays null. */
    static LocalDate day(String field, LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw ApiProblem.badInput(field, "is not between " + FIRST + " and " + LAST + ".");
        }
        return day;
    }

    /** A text that may be left out, but not be endless. */
    static String text(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw ApiProblem.badInput(field, "is longer than " + longest + " characters.");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A decimal number as a text; null stays null. */
    static BigDecimal decimal(String field, String text) {
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw ApiProblem.badInput(field, "is not a decimal number such as 12.5.");
        }
        return new BigDecimal(text);
    }

    /** A whole number in a range, both ends included; null stays null. */
    static Integer whole(String field, Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw ApiProblem.badInput(field, "is not from " + least + " to " + most + ".");
        }
        return number;
    }

    static <T> T present(String field, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw ApiProblem.badInput(field, "is missing.");
        }
        return value;
    }
}
