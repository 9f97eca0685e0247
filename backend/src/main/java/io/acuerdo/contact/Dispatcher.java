package io.acuerdo.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Sends what the queue holds, several at a time; as many instances as one likes may run beside each other. What an earlier run left half-sent
 * is called in doubt before the first message goes out. See docs/adr/0008-in-doubt-messages.md.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long POLL_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 5_000;
    /** Longer than any conversation with a mail server, whose own time limits are in seconds. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(10);

    /** What one look at the queue came to. */
    enum Turn {
        DONE, IDLE, SERVER_AWAY
    }

    private final Sending sending;
    private final MailChannel mail;
    private final Clock clock;
    private final Timer conversation;
    private final int threads;
    private final Semaphore news = new Semaphore(0);
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean wanted;

    Dispatcher(Sending sending, MailChannel mail, Clock clock, MeterRegistry meters,
            @Value("${acuerdo.contact.dispatchers:2}") int threads) {
        this.sending = sending;
        this.mail = mail;
        this.clock = clock;
        this.threads = threads;
        this.conversation = meters.timer("acuerdo.contact.smtp");
    }

    /** There is something new in the queue. */
    void wake() {
        news.release();
    }

    /** Sends what is due until nothing is left or the server is away. */
    void drain() {
        while (turn() == Turn.DONE) {
            continue;
        }
    }

    /** At most one message. */
    Turn turn() {
        Sending.Turn turn;
        try {
            turn = sending.claim();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException e) {
            // another dispatcher took the debtor's message of the day at the same moment; next time the policy sees it
            LOG.debug("A claim gave way to another", e);
            return Turn.DONE;
        }
        return switch (turn) {
            case Sending.Turn.NothingDue() -> Turn.IDLE;
            case Sending.Turn.Settled _ -> Turn.DONE;
            case Sending.Turn.Claimed claimed -> {
                var answer = conversation.record(() -> mail.send(claimed.id(), claimed.to(), claimed.letter(), claimed.senderName()));
                settle(claimed.id(), answer);
                yield answer instanceof MailChannel.Answer.ServerAway ? Turn.SERVER_AWAY : Turn.DONE;
            }
        };
    }

    /** What is SENDING although nobody can be sending it. */
    void callLostInDoubt(Instant claimedBefore) {
        var lost = sending.callInDoubt(claimedBefore);
        if (!lost.isEmpty()) {
            LOG.warn("{} messages were interrupted while a mail server had them and are in doubt: {}", lost.size(), lost);
        }
    }

    private void settle(MessageId id, MailChannel.Answer answer) {
        if (!(answer instanceof MailChannel.Answer.Taken)) {
            LOG.warn("Message {}: {}", id, answer);
        }
        try {
            sending.settle(id, answer);
        } catch (RuntimeException e) {
            // it stays SENDING and will be called in doubt: better a question to a person than a second mail
            LOG.error("What became of message {} ({}) could not be written", id, answer, e);
        }
    }

    @Override
    public void start() {
        if (threads < 1) {
            return;
        }
        wanted = true;
        callLostInDoubt(clock.instant());
        for (int i = 1; i <= threads; i++) {
            running.add(Thread.ofPlatform().name("message-dispatcher-" + i).daemon().start(this::run));
        }
    }

    private void run() {
        while (wanted) {
            try {
                var turn = turn();
                if (turn == Turn.IDLE) {
                    callLostInDoubt(clock.instant().minus(LOST_AFTER));
                }
                rest(switch (turn) {
                    case DONE -> 0;
                    case IDLE -> POLL_MILLIS;
                    case SERVER_AWAY -> PAUSE_MILLIS;
                });
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The message queue could not be read; trying again", e);
                try {
                    rest(PAUSE_MILLIS);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private void rest(long millis) throws InterruptedException {
        if (millis > 0 && news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** Lets a conversation that has begun come to its end: interrupting it would leave a message in doubt. */
    @Override
    public void stop() {
        wanted = false;
        news.release(threads);
        for (var thread : running) {
            try {
                thread.join(Duration.ofSeconds(40));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }
}
