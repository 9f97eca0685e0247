package io.acuerdo.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payment holidays on agreements in force: everything that is not paid falls due so many months later, always on the day of the month of the first
 * instalment. No interest is added. The agreement keeps what changed, by whom and when; who is behind catches up first.
 */
@Service
@Transactional
public class GrantingHoliday {

    private final AgreementStore store;
    private final AgreementSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantingHoliday(AgreementStore store, AgreementSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when there is no such agreement */
    public HolidayResult grant(AgreementId id, int instalments, Actor by) {
        var agreement = store.open(id).agreement();
        Instant now = clock.instant();
        Optional<Problem> problem = whyNot(agreement, instalments, now);
        if (problem.isPresent()) {
            return new HolidayResult.Refused(List.of(problem.get().inWords()));
        }
        var first = agreement.takeHoliday(instalments, by.username(), now, store.zones(agreement));
        store.tell(agreement, TimelineKind.AGREEMENT_HOLIDAY_GRANTED, by, AgreementStore.sentence("holidayGranted", instalments, first.number(), first.dueOn()),
                "instalments", instalments, "fromNumber", first.number(), "nextDueOn", first.dueOn());
        events.publishEvent(new AgreementHolidayGranted(agreement.id(), agreement.caseId()));
        return new HolidayResult.Granted(id);
    }

    /** What a holiday would move; without an effect a reason, which holds for whatever is asked. */
    @Transactional(readOnly = true)
    public HolidayPreview preview(AgreementId id, int instalments) {
        var agreement = store.read(id);
        Optional<Problem> problem = whyNot(agreement, instalments, clock.instant());
        int left = settings.mostHolidayPeriods() - agreement.periodsOfHoliday();
        return problem.<HolidayPreview>map(why -> new HolidayPreview.Impossible(why.inWords().message())).orElseGet(() -> agreement.afterHoliday(instalments, left));
    }

    private Optional<Problem> whyNot(Agreement agreement, int instalments, Instant now) {
        int left = settings.mostHolidayPeriods() - agreement.periodsOfHoliday();
        if (agreement.status() != AgreementStatus.ACTIVE || agreement.plan().next().isEmpty()) {
            return Optional.of(new Problem("agreementId", "notInForce"));
        }
        if (instalments < 1 || instalments > left) {
            return Optional.of(left > 0 ? new Problem("instalments", "holidayPeriods", left) : new Problem("instalments", "holidayUsed"));
        }
        var zones = store.zones(agreement);
        return agreement.plan().isBehind(now, zones) || agreement.plan().next().get().dueOn().isBefore(store.earliestDay(agreement, now))
                ? Optional.of(new Problem("instalments", "holidayBehind")) : Optional.empty();
    }
}
