package io.acuerdo.agreement;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.acuerdo.agreement.DecisionChain.Entry;
import io.acuerdo.document.ReceivedFile;
import io.acuerdo.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of decisions, chained by hashes. It only grows; the database itself refuses to change or delete a row. */
@Component
class DecisionRecord {

    private static final int REASON_LENGTH = 2000;

    private final JdbcClient jdbc;
    private final AuthorityTable authorities;
    private final Clock clock;

    DecisionRecord(JdbcClient jdbc, AuthorityTable authorities, Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Who did it. {@code onBehalfOf} and {@code reason} may be null. */
    record Said(ApprovalStep step, String by, String onBehalfOf, String reason, List<ReceivedFile> documents) {

        Said(ApprovalStep step, String by, String onBehalfOf, String reason) {
            this(step, by, onBehalfOf, reason, List.of());
        }
    }

    /** In the caller's transaction, which holds the agreement's lock: so numbers do not collide and the chain does not fork. */
    void add(Agreement agreement, Said said) {
        List<ApprovalDecision> before = of(agreement.id());
        int submitted = (int) before.stream().filter(one -> one.step() == ApprovalStep.SUBMIT).count();
        Optional<Authority> table = authorities.authority(agreement.facts()).filter(it -> it.group().equals(agreement.approverGroup()));
        var entry = new Entry(Ids.next(), agreement.id().value(), before.size() + 1, said.step() == ApprovalStep.SUBMIT ? submitted + 1 : Math.max(1, submitted),
                said.step().name(), said.by(), said.onBehalfOf(), reason(said.reason()), agreement.approverGroup(), table.map(Authority::decisionId).orElse(null),
                table.map(Authority::version).orElse(null), table.map(Authority::rule).orElse(null), DecisionInputs.of(agreement, table.map(Authority::why).orElse(null), said.documents()),
                LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
        String previous = before.isEmpty() ? DecisionChain.BEGINNING : before.getLast().sha256();
        jdbc.sql("""
                INSERT INTO approval_decision (id, agreement_id, number, round, step, by_user, on_behalf_of, reason, authority, decision_id, decision_version,
                    decision_rule, inputs, at, previous_sha256, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(entry.id(), entry.agreementId(), entry.number(), entry.round(), entry.step(), entry.by(), entry.onBehalfOf(), entry.reason(),
                        entry.authority(), entry.decisionId(), entry.decisionVersion(), entry.decisionRule(), entry.inputs(), entry.at(), previous,
                        entry.sha256After(previous)).update();
    }

    /** Cut between letters, and with nothing in it that the database could not give back as it came: the hash is over what lies there. */
    private static String reason(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String reason = new String(given.strip().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return reason.codePointCount(0, reason.length()) <= REASON_LENGTH ? reason : reason.substring(0, reason.offsetByCodePoints(0, REASON_LENGTH));
    }

    /** The oldest first. */
    List<ApprovalDecision> of(AgreementId id) {
        return jdbc.sql("SELECT * FROM approval_decision WHERE agreement_id = ? ORDER BY number").param(id.value()).query((row, n) -> read(row)).list();
    }

    /** What was said since the proposal was last laid before an authority. */
    List<ApprovalDecision> ofThisRound(AgreementId id) {
        List<ApprovalDecision> all = of(id);
        int round = all.isEmpty() ? 0 : all.getLast().round();
        return all.stream().filter(one -> one.round() == round).toList();
    }

    /** The decision that asked for a document which is still awaited. */
    Optional<ApprovalDecision> documentAskedFor(AgreementId id) {
        var round = ofThisRound(id);
        return round.isEmpty() || round.getLast().step() != ApprovalStep.ASK_DOCUMENT ? Optional.empty() : Optional.of(round.getLast());
    }

    List<Vote> votes(AgreementId id) {
        return ofThisRound(id).stream().filter(one -> one.step().isVote())
                .map(one -> new Vote(one.by(), one.onBehalfOf(), one.step() == ApprovalStep.VOTE_FOR)).toList();
    }

    /** How the voices of this round stand. */
    record Tally(int inFavour, int against, boolean awaitsDocument) {
        static final Tally NOTHING = new Tally(0, 0, false);

        private Tally and(ApprovalStep step) {
            return switch (step) {
                case SUBMIT -> NOTHING;
                case VOTE_FOR -> new Tally(inFavour + 1, against, false);
                case VOTE_AGAINST -> new Tally(inFavour, against + 1, false);
                default -> new Tally(inFavour, against, step == ApprovalStep.ASK_DOCUMENT);
            };
        }
    }

    /** Of several agreements in one question, without the figures. */
    Map<UUID, Tally> tallies(Collection<UUID> agreements) {
        var tallies = new HashMap<UUID, Tally>();
        if (!agreements.isEmpty()) {
            jdbc.sql("SELECT agreement_id, step FROM approval_decision WHERE agreement_id IN (:ids) ORDER BY agreement_id, number").param("ids", agreements)
                    .query(row -> {
                        var step = ApprovalStep.valueOf(row.getString("step"));
                        tallies.compute(row.getObject("agreement_id", UUID.class), (id, before) -> (before == null ? Tally.NOTHING : before).and(step));
                    });
        }
        return tallies;
    }

    /** Everybody who proposed or revised it, in any round. */
    Set<String> makers(Agreement agreement) {
        var makers = new HashSet<String>();
        of(agreement.id()).stream().filter(one -> one.step() == ApprovalStep.SUBMIT).forEach(one -> makers.add(one.by()));
        makers.addAll(agreement.makers());
        return makers;
    }

    private static ApprovalDecision read(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new ApprovalDecision(row.getObject("id", UUID.class), row.getInt("number"), row.getInt("round"), ApprovalStep.valueOf(row.getString("step")), row.getString("by_user"),
                row.getString("on_behalf_of"), row.getString("reason"), row.getString("authority"), row.getString("decision_id"),
                row.getObject("decision_version", Integer.class), row.getString("decision_rule"), DecisionInputs.read(row.getString("inputs")), at,
                row.getString("previous_sha256"), row.getString("sha256"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getObject("agreement_id", UUID.class), row.getInt("number"), row.getInt("round"),
                row.getString("step"), row.getString("by_user"), row.getString("on_behalf_of"), row.getString("reason"), row.getString("authority"),
                row.getString("decision_id"), row.getObject("decision_version", Integer.class), row.getString("decision_rule"), row.getString("inputs"),
                row.getObject("at", LocalDateTime.class));
    }
}
