package io.acuerdo.launcher;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/** Mail as files, one a message and recipient: {@code <moment>-<running number>-<message id>.eml}; a message that came twice lies there twice. */
final class MailFolder {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path dir;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong number;

    MailFolder(Path dir) {
        this.dir = dir.toAbsolutePath();
        try {
            Files.createDirectories(dir);
            this.number = new AtomicLong(files().size());
        } catch (IOException e) {
            throw new LaunchFailure("The mail folder " + dir + " could not be made: " + e.getMessage() + ".", e);
        }
    }

    void keep(MovingMessage message, MailAddress recipient) throws MessagingException {
        var mime = message.getMessage();
        var id = mime.getMessageID() == null ? "none" : mime.getMessageID().replaceAll("[^A-Za-z0-9@._-]", "");
        var name = MOMENT.format(clock.instant()) + "-%06d-".formatted(number.incrementAndGet()) + id.substring(0, Math.min(120, id.length()));
        var partial = dir.resolve(name + ".part");
        try {
            try (var channel = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var out = Channels.newOutputStream(channel);
                out.write(("Delivered-To: " + recipient.getEmail() + "\r\n").getBytes(StandardCharsets.UTF_8));
                mime.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(partial, dir.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("The message could not be kept", e);
        }
    }

    List<ReceivedMail> all() {
        var mails = new ArrayList<ReceivedMail>();
        for (var file : files()) {
            mails.add(read(file));
        }
        return mails;
    }

    private List<Path> files() {
        try (var files = Files.list(dir)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mime = new MimeMessage(SESSION, in);
            return new ReceivedMail(file, mime.getMessageID(), mime.getFrom() == null ? "" : mime.getFrom()[0].toString(),
                    mime.getHeader("Delivered-To", null), mime.getSubject(), text(mime.getContent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a message: " + file, e);
        }
    }

    private static String text(Object content) throws IOException, MessagingException {
        if (content instanceof String text) {
            return text;
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                var text = part.isMimeType("text/plain") || part.isMimeType("multipart/*") ? text(part.getContent()) : "";
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
