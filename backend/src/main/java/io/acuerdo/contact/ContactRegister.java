package io.acuerdo.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;
import tools.jackson.databind.json.JsonMapper;

/** The table of attempts and refusals, and of addresses that are no use. Rows are only ever added. */
@Component
class ContactRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ContactRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ContactRecord row, DebtorId debtorId) {
        jdbc.sql("""
                INSERT INTO contact_attempt (id, case_id, debtor_id, at, channel, outcome, debtor_initiated, decision, message_id, account, note, by_user)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(row.id(), row.caseId().value(), debtorId.value(), utc(row.at()), row.channel().name(),
                        row.outcome() == null ? null : row.outcome().name(), row.debtorInitiated(),
                        row.decision() == null ? null : json.writeValueAsString(row.decision()), row.messageId() == null ? null : row.messageId().value(),
                        row.account(), row.note(), row.by()))
                .update();
    }

    List<ContactRecord> ofCase(CaseId caseId) {
        return jdbc.sql("SELECT * FROM contact_attempt WHERE case_id = ? ORDER BY at, id").param(caseId.value()).query(this::row).list();
    }

    List<PastContact> historyOf(DebtorId debtorId, Instant since) {
        return jdbc.sql("SELECT * FROM contact_attempt WHERE debtor_id = ? AND at >= ? AND outcome IS NOT NULL ORDER BY at")
                .params(debtorId.value(), utc(since))
                .query((row, n) -> new PastContact(moment(row, "at"), Channel.valueOf(row.getString("channel")),
                        ContactOutcome.valueOf(row.getString("outcome")), row.getBoolean("debtor_initiated"), row.getString("account")))
                .list();
    }

    void addUnreachable(String address, String reason, Instant at) {
        jdbc.sql("INSERT IGNORE INTO unreachable_address (address, since_at, reason) VALUES (?, ?, ?)").params(address, utc(at), reason).update();
    }

    boolean isUnreachable(String address) {
        return jdbc.sql("SELECT COUNT(*) FROM unreachable_address WHERE address = ?").param(address).query(Integer.class).single() > 0;
    }

    private ContactRecord row(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        var decision = row.getString("decision");
        var message = row.getObject("message_id", UUID.class);
        return new ContactRecord(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)), moment(row, "at"),
                Channel.valueOf(row.getString("channel")), outcome == null ? null : ContactOutcome.valueOf(outcome), outcome == null,
                row.getBoolean("debtor_initiated"), decision == null ? null : json.readValue(decision, ContactDecision.class),
                message == null ? null : new MessageId(message), row.getString("account"), row.getString("note"), row.getString("by_user"));
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
