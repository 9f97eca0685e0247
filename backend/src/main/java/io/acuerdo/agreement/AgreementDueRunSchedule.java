package io.acuerdo.agreement;

import io.acuerdo.shared.TimeMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks every few seconds, because a day ends at another moment for each debtor and the clock of a sandbox jumps; asking costs one index read. */
@Component
class AgreementDueRunSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AgreementDueRunSchedule.class);

    private final AgreementDueRun dueRun;

    AgreementDueRunSchedule(AgreementDueRun dueRun) {
        this.dueRun = dueRun;
    }

    @EventListener(TimeMoved.class)
    @Scheduled(fixedDelayString = "${acuerdo.agreement.due-run-delay:PT5S}")
    void run() {
        try {
            dueRun.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Missed instalments could not be noted now, it is tried again: {}", e.getMessage());
        }
    }
}
