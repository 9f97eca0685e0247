package io.acuerdo.contact;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Hands a message to the mail server and says what the server answered. The Message-ID is the message's own id, at every try the same, so that a
 * server or a mailbox that keeps such ids can know a message again.
 */
@Component
class MailChannel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    /** What is known after talking to the server. */
    sealed interface Answer {

        record Taken() implements Answer {
        }

        /** Refused for good; {@code badAddress} when it is the address that the server will not take. */
        record Refused(String reason, boolean badAddress) implements Answer {
        }

        /** Refused for now: it has not left. */
        record TryLater(String reason) implements Answer {
        }

        /** No server was spoken to: it has not left. */
        record ServerAway(String reason) implements Answer {
        }

        /** The connection broke while the server had it: it may have left. */
        record Unknown(String reason) implements Answer {
        }
    }

    private final JavaMailSender mail;
    private final String from;
    private final Clock clock;

    MailChannel(JavaMailSender mail, @Value("${acuerdo.contact.mail-from:cobranzas@acuerdo.test}") String from, Clock clock) {
        this.mail = mail;
        this.from = from;
        this.clock = clock;
    }

    String messageId(MessageId id) {
        return "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    Answer send(MessageId id, String to, Letter letter, String senderName) {
        try {
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, "UTF-8");
            helper.setFrom(from, senderName);
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), false);
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", messageId(id));
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
            return new Answer.Taken();
        } catch (AddressException | MailParseException e) {
            return new Answer.Refused(words(e), true);
        } catch (MailAuthenticationException e) {
            return new Answer.ServerAway(words(e));
        } catch (MailSendException e) {
            var failure = e.getFailedMessages().values().stream().findFirst();
            if (failure.isEmpty()) {
                return new Answer.Taken(); // only the goodbye failed, after the server's yes
            }
            return failure.get() == e.getCause() ? new Answer.ServerAway(words(e)) : answerOf(failure.get());
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            LOG.warn("Message {} could not be written", id, e);
            return new Answer.Refused(words(e), false);
        }
    }

    private static Answer answerOf(Exception failure) {
        var chain = chainOf(failure);
        var address = chain.stream().filter(SMTPAddressFailedException.class::isInstance).map(SMTPAddressFailedException.class::cast).findFirst();
        if (address.isPresent()) {
            var permanent = address.get().getReturnCode() >= 500;
            return permanent ? new Answer.Refused(words(address.get()), true) : new Answer.TryLater(words(address.get()));
        }
        for (var cause : chain) {
            int code = switch (cause) {
                case SMTPSendFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                default -> 0;
            };
            if (code >= 400) {
                return code >= 500 ? new Answer.Refused(words(cause), false) : new Answer.TryLater(words(cause));
            }
        }
        return new Answer.Unknown(words(failure));
    }

    private static List<Throwable> chainOf(Exception failure) {
        var chain = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null; cause = cause instanceof MessagingException m ? m.getNextException() : cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    private static String words(Throwable e) {
        var deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        var text = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        return text.replaceAll("\\s+", " ").strip();
    }
}
