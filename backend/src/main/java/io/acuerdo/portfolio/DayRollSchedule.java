package io.acuerdo.portfolio;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import io.acuerdo.shared.TimeMoved;

/** Asks every few seconds, because days end at another moment in each portfolio and the clock of a sandbox jumps; asking costs one index read. */
@Component
class DayRollSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DayRollSchedule.class);

    private final DayRoll dayRoll;

    DayRollSchedule(DayRoll dayRoll) {
        this.dayRoll = dayRoll;
    }

    @EventListener(TimeMoved.class)
    @Scheduled(fixedDelayString = "${acuerdo.portfolio.day-roll-delay:PT5S}")
    void roll() {
        try {
            dayRoll.roll();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Instalments could not fall due now, it is tried again: {}", e.getMessage());
        }
    }
}
