package io.acuerdo.agreement.process;

import java.time.Instant;

import io.acuerdo.agreement.AgreementDueRun;
import io.acuerdo.engine.PendingWork;
import org.springframework.stereotype.Component;

/** What agreements do by themselves as days pass: instalments that are missed. */
@Component
class AgreementWork implements PendingWork {

    private final AgreementDueRun dueRun;

    AgreementWork(AgreementDueRun dueRun) {
        this.dueRun = dueRun;
    }

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public boolean isPending(Instant now) {
        return dueRun.isDue();
    }
}
