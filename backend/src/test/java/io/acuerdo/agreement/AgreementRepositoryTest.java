package io.acuerdo.agreement;

import static io.acuerdo.agreement.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.acuerdo.cases.CaseId;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.shared.Ids;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AgreementRepositoryTest {

    @Autowired
    private AgreementRepository agreements;
    @Autowired
    private TransactionTemplate transaction;

    private final CaseId caseId = CaseId.next();

    @Test
    void anAgreementComesBackAsItWasKept() {
        var draft = Samples.draft("1200000.00", "24.5", 120);
        UUID id = keep(draft);

        transaction.executeWithoutResult(t -> {
            Agreement read = agreements.lock(id).orElseThrow();
            assertThat(read.terms().principal()).isEqualTo(draft.terms().principal());
            assertThat(read.details().rows()).hasSize(120).isSortedAccordingTo((a, b) -> a.number() - b.number());
            assertThat(read.details().today()).isEqualTo(draft.today().read("COP"));
            assertThat(read.details().acceptance()).isNull();
            assertThat(read.facts().haircutPct()).isEqualByComparingTo("4.00");
            assertThat(agreements.idsOfAccount(draft.accounts().getFirst().accountId(), Agreements.LIVING)).containsExactly(id);
        });
    }

    @Test
    void aRevisedProposalHasOnlyItsNewInstalments() {
        UUID id = keep(Samples.draft("1200000.00", "12", 12));
        change(id, agreement -> {
            agreement.requestApproval("manager", at("2026-03-02"));
            agreement.returnToMaker("supervisor1", "Menos cuotas");
            agreement.resubmit(Samples.draft("1200000.00", "12", 6), "agent1");
        });

        transaction.executeWithoutResult(t -> assertThat(agreements.findById(id).orElseThrow().details().rows()).hasSize(6));
    }

    @Test
    void moneyOnInstalmentsIsKept() {
        UUID id = keep(Samples.draft("1200000.00", "12", 3));
        change(id, agreement -> {
            agreement.requestApproval("manager", at("2026-03-02"));
            agreement.approve("supervisor1", "{}", "t".repeat(64), "d".repeat(64), at("2026-03-13"), at("2026-03-03"));
            agreement.accept(new AcceptanceEvidence("Ana Peña", "PORTAL", at("2026-03-05"), "agent1", "d".repeat(64)), LocalDate.parse("2026-03-05"));
            agreement.activate(java.util.List.of(Samples.BOGOTA), 3);
        });
        change(id, agreement -> agreement.receive(new Receipt(Ids.next(), new BigDecimal("500000.00"), LocalDate.parse("2026-03-20"), at("2026-03-20"))));
        change(id, agreement -> agreement.receive(new Receipt(Ids.next(), new BigDecimal("100000.00"), LocalDate.parse("2026-03-21"), at("2026-03-21"))));

        transaction.executeWithoutResult(t -> {
            var read = agreements.findById(id).orElseThrow();
            assertThat(read.summary().paid().amount()).isEqualByComparingTo("600000.00");
            assertThat(read.plan().next().orElseThrow().number()).isEqualTo(2);
            assertThat(read.acceptance().acceptedBy()).isEqualTo("Ana Peña");
        });
    }

    @Test
    void aCaseHasOneLivingAgreementWhateverTwoPeopleDoAtOnce() {
        UUID first = keep(Samples.draft("1200000.00", "12", 3));
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> keep(Samples.draft("1200000.00", "12", 3)));

        change(first, agreement -> agreement.cancel("otra", at("2026-03-03")));

        assertThat(keep(Samples.draft("1200000.00", "12", 3))).isNotEqualTo(first);
        assertThat(agreements.idsOfCase(caseId.value(), List.of(AgreementStatus.CANCELLED))).containsExactly(first);
    }

    /** Nobody else in this database finds an agreement whose case does not exist. */
    @AfterEach
    void leaveNothingAlive() {
        agreements.idsOfCase(caseId.value(), Agreements.LIVING).forEach(id -> change(id, agreement -> agreement.cancel("test", at("2026-03-30"))));
    }

    private UUID keep(Draft draft) {
        return transaction.execute(t -> agreements.saveAndFlush(new Agreement(caseId, DebtorId.next(), "cartera", draft, "agent1", at("2026-03-02"))).id().value());
    }

    private void change(UUID id, Consumer<Agreement> step) {
        transaction.executeWithoutResult(t -> step.accept(agreements.lock(id).orElseThrow()));
    }
}
