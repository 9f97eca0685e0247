package io.acuerdo.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import io.acuerdo.contact.MailChannel.Answer;

class MailChannelTest {

    private static final Letter LETTER = new Letter("Tu cuota — año 2026", "Hola, Ñandú:\n\nTienes 1.250.000 COP vencidos.\n");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final MessageId id = MessageId.next();
    private final MailChannel mail = channel(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMessageThatWasTakenCarriesItsOwnIdAndIsReadable() {
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco Único")).isEqualTo(new Answer.Taken());
        assertThat(server.accepted()).singleElement().satisfies(text -> assertThat(text)
                .contains("Message-ID: <" + id + "@acuerdo.test>", "Auto-Submitted: auto-generated", "To: ana@example.test", "charset=UTF-8",
                        "Date: Mon, 23 Nov 2026 15:00:00 +0000"));
    }

    @Test
    void aRefusedAddressIsForGood() {
        server.answer("RCPT", "550 5.1.1 no such user");
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco")).isInstanceOfSatisfying(Answer.Refused.class, answer -> {
            assertThat(answer.badAddress()).isTrue();
            assertThat(answer.reason()).contains("no such user");
        });
    }

    @Test
    void aBusyMailboxIsTriedLater() {
        server.answer("RCPT", "451 4.7.1 greylisted");
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco")).isInstanceOf(Answer.TryLater.class);
    }

    @Test
    void aRefusedTextIsForGoodAndLeavesTheAddressAlone() {
        server.answer("END", "554 5.7.1 not this text");
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco")).isInstanceOfSatisfying(Answer.Refused.class,
                answer -> assertThat(answer.badAddress()).isFalse());
    }

    @Test
    void aServerThatCannotTakeTheTextNowIsTriedLater() {
        server.answer("END", "452 4.3.1 disk full");
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco")).isInstanceOf(Answer.TryLater.class);
    }

    @Test
    void aConnectionThatBreaksAfterTheTextLeavesADoubt() {
        server.answer("END", ScriptedSmtpServer.HANG_UP);
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void withoutAServerNothingHasLeft() {
        server.close();
        assertThat(mail.send(id, "ana@example.test", LETTER, "Banco")).isInstanceOf(Answer.ServerAway.class);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutAServer() {
        assertThat(mail.send(id, "ana at example", LETTER, "Banco")).isInstanceOfSatisfying(Answer.Refused.class,
                answer -> assertThat(answer.badAddress()).isTrue());
    }

    private static MailChannel channel(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailChannel(sender, "cobranzas@acuerdo.test", Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC));
    }
}
