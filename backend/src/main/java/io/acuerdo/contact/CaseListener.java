package io.acuerdo.contact;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import io.acuerdo.cases.CaseCured;
import io.acuerdo.cases.CaseHeld;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CasesCured;
import io.acuerdo.cases.MessageAskedFor;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.StageChanged;
import io.acuerdo.shared.Texts;
import io.acuerdo.shared.TimeMoved;

/** Takes what waits out of the queue when a case is held or leaves the reminders, and takes in what a debtor asked for, in the transaction that says so. */
@Component
class CaseListener {

    private final Outgoing outgoing;
    private final Dispatcher dispatcher;
    private final Texts texts = new Texts("contact");

    CaseListener(Outgoing outgoing, Dispatcher dispatcher) {
        this.outgoing = outgoing;
        this.dispatcher = dispatcher;
    }

    @EventListener
    void on(CaseHeld held) {
        outgoing.holdBack(held.caseId());
    }

    /** Cures come by the thousand and are told of once more together. */
    @EventListener
    void on(StageChanged change) {
        if (change.from() == Stage.EARLY_REMINDERS && change.to() != Stage.CURED) {
            cancelReminders(List.of(change.caseId()), change.to());
        }
    }

    @EventListener
    void on(CasesCured cured) {
        cancelReminders(cured.cases().stream().map(CaseCured::caseId).toList(), Stage.CURED);
    }

    @EventListener
    void on(MessageAskedFor wish) {
        outgoing.queue(wish);
    }

    @TransactionalEventListener
    void queued(MessageAskedFor wish) {
        dispatcher.wake();
    }

    @EventListener
    void on(TimeMoved moved) {
        dispatcher.wake();
    }

    private void cancelReminders(List<CaseId> cases, Stage stage) {
        outgoing.cancelReminders(cases, texts.text("cancelled.stage", texts.text("stage." + stage)));
    }
}
