package io.acuerdo.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PromiseRepository extends JpaRepository<PromiseToPay, UUID> {

    List<PromiseToPay> findByCaseIdOrderByRecordedAtDescIdDesc(UUID caseId);

    Optional<PromiseToPay> findByCaseIdAndStatus(UUID caseId, PromiseStatus status);

    Optional<PromiseToPay> findByRenegotiatesAndStatus(UUID renegotiates, PromiseStatus status);

    List<PromiseToPay> findByDueOnBetweenAndStatusInOrderByDueOnAscIdAsc(LocalDate from, LocalDate to, Collection<PromiseStatus> statuses);

    /** Those this payment may change, by id: the rows themselves are read once the case is locked. */
    @Query("""
            select p.id from PromiseToPay p where p.debtorId = :debtor and p.status in (OPEN, BROKEN, PARTIALLY_KEPT) \
            and p.recordedOn <= :paidOn and p.graceEndsOn >= :paidOn order by p.recordedAt""")
    List<UUID> idsThatCount(UUID debtor, LocalDate paidOn);

    /** Those that counted this payment; cancelled and superseded ones are history. */
    @Query("""
            select p.id from PromiseToPay p where p.debtorId = :debtor and p.status in (OPEN, KEPT, PARTIALLY_KEPT) \
            and p.recordedOn <= :paidOn and p.graceEndsOn >= :paidOn order by p.recordedAt""")
    List<UUID> idsThatCounted(UUID debtor, LocalDate paidOn);

    @Query("select p.id from PromiseToPay p where p.status = OPEN and p.caseId in :cases")
    List<UUID> idsOfOpen(Collection<UUID> cases);

    @Query("""
            select p.currency as currency, count(p) as due, sum(case when p.status = KEPT then 1 else 0 end) as kept, sum(p.amount) as dueAmount, \
            sum(case when p.status = KEPT then p.amount else 0 end) as keptAmount from PromiseToPay p \
            where p.dueOn between :from and :to and p.status in (KEPT, PARTIALLY_KEPT, BROKEN) group by p.currency order by p.currency""")
    List<KeptRow> judged(LocalDate from, LocalDate to);

    interface KeptRow {
        String getCurrency();

        long getDue();

        long getKept();

        BigDecimal getDueAmount();

        BigDecimal getKeptAmount();
    }
}
