package io.acuerdo.agreement.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

import io.acuerdo.agreement.RevisedTerms;
import io.acuerdo.agreement.process.AgreementProcess.Variables;

/** The terms as the form of a revised proposal gives them. */
record Revision(BigDecimal principal, BigDecimal rate, int installments, String firstDueOn) {

    private static final int DAY = "2026-01-31".length();

    /** Empty when something is missing or no number or day. */
    static Optional<Revision> read(Map<String, Object> variables) {
        try {
            var revision = new Revision(number(variables, Variables.PRINCIPAL), number(variables, Variables.RATE),
                    number(variables, Variables.INSTALLMENTS).intValueExact(), String.valueOf(variables.get(Variables.FIRST_DUE_ON)));
            revision.terms();
            return Optional.of(revision);
        } catch (ArithmeticException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(Map<String, Object> variables, String name) {
        return new BigDecimal(String.valueOf(variables.get(name)));
    }

    /** A form may give the day with a time behind it. */
    RevisedTerms terms() {
        return new RevisedTerms(principal, rate, installments, LocalDate.parse(firstDueOn.length() > DAY ? firstDueOn.substring(0, DAY) : firstDueOn));
    }
}
