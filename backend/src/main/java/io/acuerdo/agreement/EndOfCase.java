package io.acuerdo.agreement;

import java.time.Clock;

import io.acuerdo.cases.CaseClosed;
import io.acuerdo.cases.CaseCured;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case ends, whatever agreement still lives in it ends with it. */
@Component
class EndOfCase {

    private final AgreementRepository agreements;
    private final AgreementStore store;
    private final Clock clock;

    EndOfCase(AgreementRepository agreements, AgreementStore store, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        cancelWhatLives(closed.caseId());
    }

    @EventListener
    void on(CaseCured cured) {
        cancelWhatLives(cured.caseId());
    }

    private void cancelWhatLives(CaseId caseId) {
        for (var id : agreements.idsOfCase(caseId.value(), Agreements.LIVING)) {
            var agreement = store.open(new AgreementId(id)).agreement();
            agreement.cancel("CASE_ENDED", clock.instant());
            store.tell(agreement, TimelineKind.AGREEMENT_CANCELLED, Actor.SYSTEM, AgreementStore.sentence("caseEnded"), "reason", "CASE_ENDED");
        }
    }
}
