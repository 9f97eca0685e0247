package io.acuerdo.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.acuerdo.portfolio.PlannedInstalment;
import io.acuerdo.shared.Money;

/**
 * A payment holiday: every instalment that is unpaid keeps its amount and its order and falls due some months later, the overdue ones first. Days
 * are counted from one instalment's own day, never from the day before, so that a loan due on the 31st comes back to the 31st.
 */
final class PaymentHoliday {

    private PaymentHoliday() {
    }

    /** @param skipped months without an instalment, from the first due day after {@code today}. */
    static List<ScheduleRow> rows(List<PlannedInstalment> plan, int skipped, LocalDate today) {
        List<PlannedInstalment> unpaid = plan.stream().filter(one -> one.unpaid().isPositive()).sorted(Comparator.comparing(PlannedInstalment::dueOn)).toList();
        if (unpaid.isEmpty()) {
            return List.of();
        }
        LocalDate anchor = unpaid.getFirst().dueOn();
        int months = 0;
        while (!anchor.plusMonths(months).isAfter(today)) {
            months++;
        }
        Money balance = unpaid.stream().map(PaymentHoliday::principal).reduce(Money::plus).orElseThrow();
        Money nothing = Money.zero(balance.currency().getCurrencyCode());
        var rows = new ArrayList<ScheduleRow>();
        for (PlannedInstalment one : unpaid) {
            balance = balance.minus(principal(one));
            int number = rows.size() + 1;
            rows.add(new ScheduleRow(number, anchor.plusMonths((long) months + skipped + number - 1), principal(one), one.chargesUnpaid(), nothing, nothing,
                    one.unpaid(), balance));
        }
        return rows;
    }

    /** How many instalments would be skipped from today on to begin on that day; 1 where none of the possible ones does. */
    static int skipped(List<PlannedInstalment> plan, LocalDate firstDueOn, LocalDate today) {
        return IntStream.rangeClosed(1, TypePolicy.MOST_SKIPPED).filter(skipped -> {
            List<ScheduleRow> rows = rows(plan, skipped, today);
            return !rows.isEmpty() && rows.getFirst().dueOn().equals(firstDueOn);
        }).findFirst().orElse(1);
    }

    private static Money principal(PlannedInstalment one) {
        return one.unpaid().minus(one.chargesUnpaid());
    }
}
