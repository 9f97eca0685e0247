package io.acuerdo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    @TempDir
    Path folder;

    @Test
    void acceptedMailIsStillThereAfterARestart() throws Exception {
        try (var server = MailServer.start(new MailServer.Settings(folder, 0))) {
            send(server, "ana@deudores.test", "Recordatorio de pago", "Señora Ana: su cuota venció.");
        }
        try (var server = MailServer.start(new MailServer.Settings(folder, 0))) {
            assertThat(server.receivedBy("ana@deudores.test")).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Recordatorio de pago");
                assertThat(mail.text()).contains("Señora Ana: su cuota venció.");
                assertThat(mail.messageId()).isEqualTo("<same-id@acuerdo.test>");
            });
        }
    }

    @Test
    void aMessageThatCameTwiceLiesThereTwice() throws Exception {
        try (var server = MailServer.start(new MailServer.Settings(folder, 0))) {
            send(server, "ana@deudores.test", "Uno", "uno");
            send(server, "ana@deudores.test", "Uno", "uno");
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void anUnknownRecipientIsRefused() throws Exception {
        try (var server = MailServer.start(new MailServer.Settings(folder, 0))) {
            assertThatThrownBy(() -> send(server, "nadie@" + MailServer.REFUSED_DOMAIN, "Uno", "uno"))
                    .isInstanceOf(SendFailedException.class).rootCause().hasMessageContaining("550 5.1.1");
            assertThat(server.received()).isEmpty();
        }
    }

    private static void send(MailServer server, String to, String subject, String text) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        var message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", "<same-id@acuerdo.test>");
            }
        };
        message.setFrom(new InternetAddress("cobranza@acuerdo.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
