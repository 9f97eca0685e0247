package io.acuerdo.contact;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.acuerdo.cases.CaseHeld;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.StageChanged;
import io.acuerdo.shared.Texts;

/** Takes what waits out of the queue when a case is held or leaves the reminders, in the transaction that says so. */
@Component
class CaseListener {

    private final Outgoing outgoing;
    private final Texts texts = new Texts("contact");

    CaseListener(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @EventListener
    void on(CaseHeld held) {
        outgoing.holdBack(held.caseId());
    }

    /** Also the end of a case, cured or closed, is a change of stage. */
    @EventListener
    void on(StageChanged change) {
        if (change.from() == Stage.EARLY_REMINDERS) {
            outgoing.cancelReminders(change.caseId(), texts.text("cancelled.stage", texts.text("stage." + change.to())));
        }
    }
}
