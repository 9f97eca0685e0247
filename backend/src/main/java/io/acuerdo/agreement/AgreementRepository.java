package io.acuerdo.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    List<Agreement> findByCaseIdOrderByProposedAtDesc(UUID caseId);

    Optional<Agreement> findFirstByCaseIdAndStatusIn(UUID caseId, Collection<AgreementStatus> statuses);

    List<Agreement> findByDebtorIdAndStatusIn(UUID debtorId, Collection<AgreementStatus> statuses);

    List<Agreement> findByStatusOrderByWaitingSince(AgreementStatus status);

    long countByDebtorIdAndAcceptedAtIsNotNull(UUID debtorId);
}
