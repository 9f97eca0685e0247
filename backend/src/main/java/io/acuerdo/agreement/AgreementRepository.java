package io.acuerdo.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    @Query("select a.caseId from Agreement a where a.id = ?1")
    Optional<UUID> caseIdOf(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = ?1")
    Optional<Agreement> lock(UUID id);

    List<Agreement> findByCaseIdOrderByProposedAtDesc(UUID caseId);

    @Query("select a.id from Agreement a where a.caseId = ?1 and a.status in ?2")
    List<UUID> idsOfCase(UUID caseId, Collection<AgreementStatus> statuses);

    @Query("select a.id from Agreement a join a.accounts x where x.accountId = ?1 and a.status in ?2 order by a.proposedAt")
    List<UUID> idsOfAccount(UUID accountId, Collection<AgreementStatus> statuses);

    /** Void for their down payment, whose day had not passed on this one. */
    @Query("""
            select a.id from Agreement a join a.accounts x where x.accountId = ?1 and a.status = CANCELLED and a.reason = ?2 and a.downPayment.dueOn >= ?3 \
            order by a.proposedAt""")
    List<UUID> idsVoidForTheirDownPayment(UUID accountId, String reason, LocalDate paidOn);

    List<Agreement> findByDebtorIdOrderByProposedAtDesc(UUID debtorId);

    List<Agreement> findByStatusOrderByWaitingSince(AgreementStatus status);

    Page<Agreement> findByStatusIn(Collection<AgreementStatus> statuses, Pageable page);

    boolean existsByDebtorIdAndStatus(UUID debtorId, AgreementStatus status);

    @Query("select count(a) from Agreement a where a.debtorId = ?1 and a.acceptance.acceptedAt is not null and a.type in ?2")
    int countAccepted(UUID debtorId, Collection<AgreementType> types);

    /** Those for which this payment counts. */
    @Query("select a.id from Agreement a join a.receipts r where r.paymentId = ?1 order by a.proposedAt")
    List<UUID> idsOfPayment(UUID paymentId);

    @Query("""
            select a from Agreement a where a.status = ACTIVE and exists \
            (select 1 from Agreement b join b.rows r where b = a and r.paid + r.waived < r.payment and r.dueOn between ?1 and ?2)""")
    Page<Agreement> dueBetween(LocalDate from, LocalDate to, Pageable page);

    @Query("""
            select a from Agreement a where a.status = ACTIVE and (a.notice.noticeSentOn is not null or exists \
            (select 1 from Agreement b join b.rows r where b = a and r.paid + r.waived < r.payment and r.missedAt is not null))""")
    Page<Agreement> aboutToBreak(Pageable page);
}
