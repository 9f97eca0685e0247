package io.acuerdo.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is known of an acceptance: written once, never changed. */
@Component
class AcceptanceRecords {

    private final JdbcClient jdbc;

    AcceptanceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AgreementId id, AcceptanceRecord record) {
        jdbc.sql("""
                INSERT INTO agreement_acceptance (agreement_id, text_sha256, terms_sha256, code_channel, code_address, code_sent_at, code_confirmed_at, address,
                 device, evidence_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.toString(), record.textSha256(), record.termsSha256(), record.codeChannel(), record.codeAddress(), utc(record.codeSentAt()),
                        utc(record.codeConfirmedAt()), record.address(), record.device(), record.evidenceSha256())
                .update();
    }

    Optional<AcceptanceRecord> find(AgreementId id) {
        return jdbc.sql("SELECT * FROM agreement_acceptance WHERE agreement_id = ?").param(id.toString()).query((row, number) -> new AcceptanceRecord(
                row.getString("text_sha256"), row.getString("terms_sha256"), row.getString("code_channel"), row.getString("code_address"),
                moment(row, "code_sent_at"), moment(row, "code_confirmed_at"), row.getString("address"), row.getString("device"), row.getString("evidence_sha256")))
                .optional();
    }

    private static LocalDateTime utc(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }
}
