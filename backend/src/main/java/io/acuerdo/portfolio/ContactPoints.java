package io.acuerdo.portfolio;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was learnt of a debtor's addresses: one that does not reach the debtor is not to be tried again. */
@Service
public class ContactPoints {

    private final JdbcTemplate jdbc;

    ContactPoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code type} as in {@link ContactPoint}. Kept until a file brings another address. */
    @Transactional
    public void markUnusable(DebtorId debtor, String type, String value) {
        jdbc.update("INSERT INTO contact_point (debtor_id, type, value, usable) VALUES (?, ?, ?, FALSE) ON DUPLICATE KEY UPDATE usable = FALSE",
                debtor.value(), type, value);
    }
}
