package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import io.acuerdo.cases.Cases;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.HoldResult;
import io.acuerdo.cases.Stage;
import io.acuerdo.contact.ContactFixture.Opened;
import io.acuerdo.engine.UserTasks;
import io.acuerdo.sandbox.SandboxTime;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.testing.EngineTest;

/** Sixteen days of reminders on the real broker, with both clocks moved. */
@EngineTest
@Import(ContactFixture.class)
class RemindersDiaryTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));
    private static final List<Integer> STEP_DAYS = List.of(0, 3, 7, 14);

    @Autowired
    private SandboxTime time;
    @Autowired
    private ContactFixture fixture;
    @Autowired
    private Outgoing outgoing;
    @Autowired
    private Cases cases;
    @Autowired
    private UserTasks tasks;

    @Test
    void fourRemindersGoOutOnLawfulDaysAndThenSomebodyCalls() {
        var openedAt = time.now();
        var debtors = fixture.open(4, "mail.test");
        var plain = debtors.get(0);
        var disputing = debtors.get(1);
        var paying = debtors.get(2);
        var heldForAWhile = debtors.get(3);

        time.advance(Duration.ofDays(4));
        assertThat(sent(plain)).hasSizeBetween(1, 2);
        cases.hold(disputing.caseId(), HoldReason.DISPUTE, "no reconoce la deuda", AGENT);
        var hold = (HoldResult.Held) cases.hold(heldForAWhile.caseId(), HoldReason.HARDSHIP, "hospital", AGENT);
        fixture.pay(paying, ContactFixture.OWED);
        var disputed = sent(disputing);
        var cured = sent(paying);
        var suspended = sent(heldForAWhile);

        time.advance(Duration.ofDays(5));
        assertThat(sent(heldForAWhile)).isEqualTo(suspended);
        cases.lift(heldForAWhile.caseId(), hold.id(), AGENT);
        time.advance(Duration.ofDays(12));

        assertThat(sent(plain)).containsExactlyElementsOf(lawfulDays(openedAt));
        assertThat(plain.mail()).hasSize(4).extracting(mail -> mail.subject()).doesNotHaveDuplicates();
        assertThat(tasks.ofCase(plain.caseId().value())).singleElement().satisfies(task -> assertThat(task.elementId()).isEqualTo("Task_CallDebtor"));
        assertThat(sent(disputing)).isEqualTo(disputed);
        assertThat(sent(paying)).isEqualTo(cured);
        assertThat(cases.standing(paying.caseId()).orElseThrow().stage()).isEqualTo(Stage.CURED);
        assertThat(sent(heldForAWhile)).as("went on where it stopped, each step once").hasSize(4).doesNotHaveDuplicates();
        assertThat(heldForAWhile.mail()).hasSize(4).extracting(mail -> mail.subject()).doesNotHaveDuplicates();
    }

    private List<LocalDate> sent(Opened opened) {
        var messages = outgoing.byCase(opened.caseId()).stream().filter(message -> message.status() != MessageStatus.CANCELLED).toList();
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.status()).isEqualTo(MessageStatus.SENT);
            var local = message.at().atZone(ContactFixture.ZONE);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(18, 59));
        });
        return messages.stream().map(message -> LocalDate.ofInstant(message.at(), ContactFixture.ZONE)).toList();
    }

    /** Each step's day, moved to the next day with a window, or to the next day after the reminder before it. */
    private static List<LocalDate> lawfulDays(Instant openedAt) {
        var opened = openedAt.atZone(ContactFixture.ZONE);
        var days = new ArrayList<LocalDate>();
        for (int stepDay : STEP_DAYS) {
            var day = opened.toLocalDate().plusDays(stepDay);
            if (stepDay == 0 && opened.toLocalTime().isAfter(lastStart(day).minus(20, ChronoUnit.MINUTES))) {
                day = day.plusDays(1);
            }
            if (!days.isEmpty() && !day.isAfter(days.getLast())) {
                day = days.getLast().plusDays(1);
            }
            while (day.getDayOfWeek().getValue() == 7 || BusinessCalendar.of("CO").isHoliday(day)) {
                day = day.plusDays(1);
            }
            days.add(day);
        }
        return days;
    }

    private static LocalTime lastStart(LocalDate day) {
        return day.getDayOfWeek().getValue() == 6 ? LocalTime.of(15, 0) : LocalTime.of(17, 0);
    }
}
