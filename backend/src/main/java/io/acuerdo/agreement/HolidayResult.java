package io.acuerdo.agreement;

import java.util.List;

/** What became of the wish for a payment holiday. */
public sealed interface HolidayResult {

    record Granted(AgreementId id) implements HolidayResult {
    }

    record Refused(List<FieldProblem> problems) implements HolidayResult {
    }
}
