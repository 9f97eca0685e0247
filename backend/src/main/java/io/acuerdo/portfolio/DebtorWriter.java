package io.acuerdo.portfolio;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.acuerdo.portfolio.KnownAccounts.KnownDebtor;

/** Writes the debtors of a chunk: new ones, and those whose data changed. */
@Component
class DebtorWriter {

    private static final String COLUMNS = "id, portfolio_id, external_id, name, document, subdivision, language, email, phone, content_hash";

    private final JdbcTemplate jdbc;
    private final KnownAccounts known;
    private final BulkLoad bulk;

    DebtorWriter(JdbcTemplate jdbc, KnownAccounts known, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.known = known;
        this.bulk = bulk;
    }

    /** The ids of all debtors of the entries, by external id. What the first row of a debtor says counts. */
    Map<String, UUID> write(PortfolioRow portfolio, List<Chunk.Entry> entries) {
        Map<String, AccountDraft.Debtor> drafts = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach(entry -> drafts.putIfAbsent(entry.draft().debtor().externalId(), entry.draft().debtor()));
        Map<String, KnownDebtor> there = known.debtors(portfolio.id(), drafts.keySet());
        Map<String, UUID> ids = HashMap.newHashMap(drafts.size());
        Tsv fresh = new Tsv();
        Tsv changed = new Tsv();
        Tsv points = new Tsv();
        drafts.forEach((externalId, draft) -> {
            KnownDebtor debtor = there.get(externalId);
            UUID id = debtor == null ? DebtorId.next().value() : debtor.id();
            ids.put(externalId, id);
            long hash = draft.contentHash();
            if (debtor == null || debtor.contentHash() != hash) {
                row(debtor == null ? fresh : changed, id, portfolio, draft, hash);
                draft.further().forEach(point -> points.add(id).add(point.type()).add(point.value()).add(point.usable() ? 1 : 0).end());
                if (debtor != null) {
                    jdbc.update("DELETE FROM contact_point WHERE debtor_id = ? AND usable", id);
                }
            }
        });
        bulk.insert("debtor", COLUMNS, fresh);
        bulk.replace("debtor", COLUMNS, changed);
        bulk.insertMissing("contact_point", "debtor_id, type, value, usable", points);
        return ids;
    }

    private static void row(Tsv rows, UUID id, PortfolioRow portfolio, AccountDraft.Debtor draft, long hash) {
        rows.add(id).add(portfolio.id()).add(draft.externalId()).add(draft.name()).add(draft.document()).add(draft.subdivision())
                .add(draft.language()).add(draft.email()).add(draft.phone()).add(hash).end();
    }
}
