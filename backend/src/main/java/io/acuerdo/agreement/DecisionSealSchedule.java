package io.acuerdo.agreement;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Seals decisions shortly after they were made. */
@Component
class DecisionSealSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionSealSchedule.class);

    private final SealingDecisions sealing;

    DecisionSealSchedule(SealingDecisions sealing) {
        this.sealing = sealing;
    }

    @Scheduled(fixedDelayString = "${acuerdo.agreement.seal-delay:PT15S}")
    void run() {
        try {
            int sealed;
            do {
                sealed = sealing.seal();
            } while (sealed == SealingDecisions.MOST);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Decisions could not be sealed now, it is tried again: {}", e.getMessage());
        }
    }
}
