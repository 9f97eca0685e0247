package io.acuerdo.contact.process;

import java.time.Instant;

import org.springframework.stereotype.Component;

import io.acuerdo.contact.Outgoing;
import io.acuerdo.engine.PendingWork;

/** Messages that are due, or just being sent, keep the sandbox's clock from moving on. */
@Component
class QueuedMessages implements PendingWork {

    private final Outgoing outgoing;

    QueuedMessages(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String name() {
        return "contact.messages";
    }

    @Override
    public boolean isPending(Instant now) {
        return outgoing.hasDue(now);
    }
}
