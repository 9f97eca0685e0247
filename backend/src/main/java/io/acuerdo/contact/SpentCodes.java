package io.acuerdo.contact;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the digits of one-time codes out of the messages that carried them, once a code is of no use any more. A message that a mail server has at
 * this moment keeps them until the next time.
 */
@Component
class SpentCodes {

    private final JdbcClient jdbc;
    private final Clock clock;

    SpentCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${acuerdo.contact.forget-codes-at:30 * * * * *}")
    void forget() {
        jdbc.sql("""
                UPDATE outbound_message SET body = REGEXP_REPLACE(body, ?, ?), version = version + 1
                 WHERE template = ? AND requested_at <= ? AND status <> 'SENDING' AND body REGEXP ?""")
                .params(OutgoingMessage.DIGITS, OutgoingMessage.DOTS, OutboundMessage.ASKED_FOR, ContactRegister.utc(clock.instant().minus(OutboundMessage.OF_USE)),
                        OutgoingMessage.DIGITS).update();
    }
}
