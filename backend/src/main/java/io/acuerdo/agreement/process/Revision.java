package io.acuerdo.agreement.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import io.acuerdo.agreement.RevisedTerms;
import io.acuerdo.agreement.process.AgreementProcess.Variables;

/** Reads the terms as the form of a revised proposal gives them: what the form leaves out stays as it was proposed. */
final class Revision {

    private static final int DAY = "2026-01-31".length();

    private Revision() {
    }

    /** Empty when something is no number or day. */
    static Optional<RevisedTerms> read(Map<String, Object> variables) {
        try {
            BigDecimal installments = number(variables, Variables.INSTALLMENTS);
            return Optional.of(new RevisedTerms(number(variables, Variables.PRINCIPAL), number(variables, Variables.RATE),
                    installments == null ? null : installments.intValueExact(), day(variables, Variables.FIRST_DUE_ON), downPayment(variables),
                    day(variables, Variables.DOWN_PAYMENT_DUE_ON)));
        } catch (ArithmeticException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A field that was emptied says that there is none. */
    private static BigDecimal downPayment(Map<String, Object> variables) {
        boolean emptied = variables.containsKey(Variables.DOWN_PAYMENT) && isBlank(variables.get(Variables.DOWN_PAYMENT));
        return emptied ? BigDecimal.ZERO : number(variables, Variables.DOWN_PAYMENT);
    }

    private static BigDecimal number(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        return isBlank(value) ? null : new BigDecimal(value.toString());
    }

    /** A form may give the day with a time behind it. */
    private static LocalDate day(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        if (isBlank(value)) {
            return null;
        }
        String text = value.toString();
        return LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text);
    }

    private static boolean isBlank(Object value) {
        return value == null || value.toString().isBlank();
    }
}
