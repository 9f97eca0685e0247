package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import io.acuerdo.agreement.ChainFault.Kind;
import io.acuerdo.cases.Cases;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Actor;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DecisionChainTest {

    private static final Actor AGENT = new Actor("agent1", Set.of("AGENT"), Set.of("agent", "early-arrears"));

    @Autowired
    private Agreements agreements;
    @Autowired
    private ApprovingAgreement approvals;
    @Autowired
    private DecidingProposal deciding;
    @Autowired
    private CheckingDecisions checking;
    @Autowired
    private SealingDecisions sealing;
    @Autowired
    private Imports imports;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private Payments payments;
    @Autowired
    private Cases cases;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;

    private AgreementId id;

    @BeforeEach
    void threeDecisionsAreSealed() {
        id = propose();
        deciding.decide(id, ApprovalOutcome.APPROVE, "committee1", null, "Señor Núñez cumple ✓");
        deciding.decide(id, ApprovalOutcome.REJECT, "committee2", "committee3", "Muy largo");
        sealing.seal();
    }

    @Test
    void eachDecisionFollowsOnTheOneBeforeAndSqlAloneFindsTheSameHashes() {
        List<ApprovalDecision> chain = deciding.decisions(id);
        assertThat(chain).hasSize(3);
        assertThat(chain.getFirst().previousSha256()).isEqualTo("0".repeat(64));
        assertThat(chain.get(2).previousSha256()).isEqualTo(chain.get(1).sha256());
        assertThat(jdbc.sql("""
                SELECT SHA2(CONCAT(content, 'previous=64:', previous_sha256, '\\n'), 256) FROM approval_decision_content
                JOIN approval_decision USING (id) WHERE approval_decision.agreement_id = ? ORDER BY approval_decision.number""").param(id.value())
                .query(String.class).list()).isEqualTo(chain.stream().map(ApprovalDecision::sha256).toList());

        ChainCheck check = checking.of(id);
        assertThat(check.isIntact()).isTrue();
        assertThat(check.verified()).isEqualTo(3);
        assertThat(check.sealed()).isEqualTo(3);
        assertThat(check.upTo()).isEqualTo(chain.getLast().at());
        assertThat(check.headSha256()).isEqualTo(chain.getLast().sha256());
        assertThat(checking.all().isIntact()).isTrue();
    }

    @Test
    void aChangedFigureIsFoundAndWhatStandsBeforeItStaysVerified() {
        String before = jdbc.sql("SELECT reason FROM approval_decision WHERE agreement_id = ? AND number = 2").param(id.value()).query(String.class).single();
        tampering("approval_decision", () -> {
            jdbc.sql("UPDATE approval_decision SET reason = 'Otra cosa' WHERE agreement_id = ? AND number = 2").param(id.value()).update();

            assertThat(checking.of(id).faults()).containsExactly(new ChainFault(Kind.CHANGED, id, 2));
            assertThat(checking.of(id).verified()).isEqualTo(1);
            assertThat(checking.all().faults()).containsExactly(new ChainFault(Kind.CHANGED, id, 2));
            return jdbc.sql("UPDATE approval_decision SET reason = ? WHERE agreement_id = ? AND number = 2").params(before, id.value()).update();
        });
        assertThat(checking.of(id).isIntact()).isTrue();
    }

    @Test
    void aChainThatWasWrittenAnewWithRightHashesIsFoundByItsSeal() {
        var last = deciding.decisions(id).getLast();
        tampering("approval_decision", () -> {
            jdbc.sql("UPDATE approval_decision SET by_user = 'committee3' WHERE agreement_id = ? AND number = 3").param(id.value()).update();
            jdbc.sql("""
                    UPDATE approval_decision JOIN approval_decision_content USING (id)
                    SET approval_decision.sha256 = SHA2(CONCAT(content, 'previous=64:', previous_sha256, '\\n'), 256)
                    WHERE approval_decision.agreement_id = ? AND approval_decision.number = 3""").param(id.value()).update();

            assertThat(checking.of(id).faults()).containsExactly(new ChainFault(Kind.REWRITTEN, id, 3));
            return jdbc.sql("UPDATE approval_decision SET by_user = ?, sha256 = ? WHERE agreement_id = ? AND number = 3")
                    .params(last.by(), last.sha256(), id.value()).update();
        });
        assertThat(checking.of(id).isIntact()).isTrue();
    }

    @Test
    void aRemovedDecisionIsFoundInTheMiddleAndAtTheEnd() {
        for (int number : List.of(2, 3)) {
            tampering("approval_decision", () -> {
                jdbc.sql("CREATE TABLE taken_out AS SELECT * FROM approval_decision WHERE agreement_id = ? AND number = ?").params(id.value(), number).update();
                jdbc.sql("DELETE FROM approval_decision WHERE agreement_id = ? AND number = ?").params(id.value(), number).update();

                assertThat(checking.of(id).faults()).contains(new ChainFault(Kind.MISSING, id, number));
                assertThat(checking.all().faults()).contains(new ChainFault(Kind.MISSING, id, number));
                jdbc.sql("INSERT INTO approval_decision SELECT * FROM taken_out").update();
                jdbc.sql("DROP TABLE taken_out").update();
                return jdbc.sql("DELETE FROM approval_seal_open WHERE agreement_id = ?").param(id.value()).update();
            });
        }
        assertThat(checking.all().isIntact()).isTrue();
    }

    @Test
    void aSealIsNeitherChangedNorRemovedAndOneThatWasIsFound() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE approval_seal SET sealed_at = sealed_at").update()).hasMessageContaining("kept as it was made");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM approval_seal").update()).hasMessageContaining("kept for ever");
        long last = jdbc.sql("SELECT MAX(number) FROM approval_seal").query(Long.class).single();
        tampering("approval_seal", () -> {
            jdbc.sql("UPDATE approval_seal SET sealed_at = sealed_at + INTERVAL 1 DAY WHERE number = ?").param(last).update();
            assertThat(checking.all().faults()).containsExactly(new ChainFault(Kind.SEAL_BROKEN, null, last));
            return jdbc.sql("UPDATE approval_seal SET sealed_at = sealed_at - INTERVAL 1 DAY WHERE number = ?").param(last).update();
        });
    }

    @Test
    void decisionsAtTheSameMomentDoNotForkTheChain() throws Exception {
        AgreementId other = propose();
        AgreementId third = propose();
        var barrier = new CyclicBarrier(4);
        List<Callable<Object>> voices = List.of(
                () -> deciding.decide(other, ApprovalOutcome.APPROVE, "committee1", null, null),
                () -> deciding.decide(other, ApprovalOutcome.REJECT, "committee2", null, "No"),
                () -> deciding.decide(third, ApprovalOutcome.APPROVE, "committee1", null, null),
                () -> sealing.seal());
        try (var threads = Executors.newFixedThreadPool(voices.size())) {
            List<Future<Object>> said = voices.stream().map(voice -> threads.submit(() -> {
                barrier.await();
                return voice.call();
            })).toList();
            for (Future<Object> one : said) {
                one.get();
            }
        }
        sealing.seal();

        assertThat(deciding.decisions(other)).extracting(ApprovalDecision::number).containsExactly(1, 2, 3);
        assertThat(deciding.decisions(other)).extracting(ApprovalDecision::by).containsExactlyInAnyOrder("agent1", "committee1", "committee2");
        assertThat(checking.of(other)).extracting(ChainCheck::verified, ChainCheck::sealed).containsExactly(3L, 3L);
        assertThat(checking.of(third)).extracting(ChainCheck::verified, ChainCheck::sealed).containsExactly(2L, 2L);
        assertThat(checking.all().isIntact()).isTrue();
        assertThat(jdbc.sql("SELECT number FROM approval_seal ORDER BY number").query(Long.class).list())
                .isEqualTo(LongStream.rangeClosed(1, checking.all().sealed()).boxed().toList());
    }

    private AgreementId propose() {
        var fixture = new CaseFixture(imports, portfolios, payments, cases, clock);
        var wish = ProposeAgreement.refinancing(fixture.openCase().caseId(), List.of(), null, new BigDecimal("12"), 3, fixture.noHoliday(30), AGENT);
        AgreementId made = ((ProposalResult.Proposed) agreements.propose(wish)).id();
        approvals.requestApproval(made, "committee");
        return made;
    }

    /** What only somebody with the rights of the database's owner can do: the triggers are put aside meanwhile. */
    private void tampering(String table, Callable<?> crime) {
        jdbc.sql("DROP TRIGGER " + table + "_is_never_changed").update();
        jdbc.sql("DROP TRIGGER " + table + "_is_never_deleted").update();
        try {
            crime.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            jdbc.sql("CREATE TRIGGER " + table + "_is_never_changed BEFORE UPDATE ON " + table
                    + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'It is kept as it was made'").update();
            jdbc.sql("CREATE TRIGGER " + table + "_is_never_deleted BEFORE DELETE ON " + table
                    + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'It is kept for ever'").update();
        }
    }
}
