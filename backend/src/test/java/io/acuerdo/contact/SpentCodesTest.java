package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.acuerdo.cases.MessageAskedFor;
import io.acuerdo.contact.ContactFixture.Opened;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(ContactFixture.class)
class SpentCodesTest {

    @Autowired
    private ContactFixture fixture;
    @Autowired
    private SpentCodes spent;
    @Autowired
    private OutboundMessageRepository messages;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MovableClock clock;

    private Duration offset;

    @BeforeEach
    void rememberTheClock() {
        offset = clock.offset();
    }

    @AfterEach
    void putTheClockBack() {
        clock.setOffset(offset);
    }

    @Test
    void theDigitsOfACodeAreGoneOnceItIsOfNoUse() {
        Opened opened = fixture.open();
        transaction.executeWithoutResult(t -> events.publishEvent(new MessageAskedFor(opened.caseId(), opened.address(), "Su código",
                "Su código es 042917. Vale 15 minutos. Acuerdo 1234567, cuenta 12345.")));
        clock.advance(Duration.ofMinutes(14));
        spent.forget();
        assertThat(body(opened)).as("the debtor may still need them").contains("042917");

        clock.advance(Duration.ofMinutes(1));
        spent.forget();
        assertThat(body(opened)).isEqualTo("Su código es ••••••. Vale 15 minutos. Acuerdo 1234567, cuenta 12345.");
    }

    private String body(Opened opened) {
        return messages.findByCaseIdOrderByRequestedAtAscIdAsc(opened.caseId().value()).getLast().letter().text();
    }
}
