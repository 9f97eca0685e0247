package io.acuerdo.promise;

import java.time.LocalDate;

import io.acuerdo.cases.CaseId;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Money;

/** The wish to record what a debtor promised: how much until which day, in the debtor's own calendar. */
public record RecordPromise(CaseId caseId, Money amount, LocalDate dueOn, Actor by) {
}
