package io.acuerdo.launcher;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * An SMTP server (GreenMail) on 127.0.0.1 that delivers nothing to anybody: each message is one {@code .eml} file, on the disk before the
 * sender hears "250 OK", so a kill loses no message that was accepted. Nothing is kept in memory. An address in the domain
 * {@value #REFUSED_DOMAIN} is refused with 550 as a real server refuses an unknown one.
 */
public final class MailServer implements AutoCloseable {

    /** Mail to this domain is refused, for demonstrations and tests of delivery failures. */
    public static final String REFUSED_DOMAIN = "unknown.test";

    private final GreenMail server;
    private final MailFolder folder;

    private MailServer(GreenMail server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @param smtpPort 0 for a free one */
    public record Settings(Path mailDir, int smtpPort) {}

    /** Starts within this JVM. @throws LaunchFailure with one clear sentence */
    public static MailServer start(Settings settings) {
        Ports.requireFree(settings.smtpPort(), "the mail server", "stop that program or choose another port");
        var folder = new MailFolder(settings.mailDir());
        var server = new Refusing(new ServerSetup(settings.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            folder.keep(message, recipient);
            return new Nobody(recipient.getEmail());
        });
        server.start();
        return new MailServer(server, folder);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything ever accepted, oldest first. */
    public List<ReceivedMail> received() {
        return folder.all();
    }

    /** What was accepted for one address, oldest first. */
    public List<ReceivedMail> receivedBy(String address) {
        return folder.all().stream().filter(mail -> mail.recipient().equalsIgnoreCase(address)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The mail server in a process of its own: arguments are the folder and the port. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            var server = start(new Settings(Path.of(args[0]), Integer.parseInt(args[1])));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-mail"));
            System.out.println("SMTP on " + server.host() + ":" + server.port());
            new CountDownLatch(1).await();
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** GreenMail accepts every recipient; a real server does not. */
    private static final class Refusing extends GreenMail {

        Refusing(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
            var smtp = new SmtpManager(managers.getImapHostManager(), managers.getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress recipient) {
                    return recipient.getEmail().toLowerCase(Locale.ROOT).endsWith("@" + REFUSED_DOMAIN)
                            ? "550 5.1.1 No such user: " + recipient.getEmail() : super.checkRecipient(state, recipient);
                }
            };
            return super.createServices(config, new Managers() {
                @Override
                public SmtpManager getSmtpManager() {
                    return smtp;
                }
            });
        }
    }

    /** GreenMail wants a mailbox to put the message into; ours is the folder, and it already has it. */
    private record Nobody(String email) implements GreenMailUser {

        @Override
        public void create() {
        }

        @Override
        public void delete() {
        }

        @Override
        public void deliver(MovingMessage message) {
        }

        @Override
        public void deliver(jakarta.mail.internet.MimeMessage message) {
        }

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public void authenticate(String password) {
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }
    }
}
