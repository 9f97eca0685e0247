package io.acuerdo.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseHoldRepository extends JpaRepository<CaseHold, UUID> {

    List<CaseHold> findByCaseIdOrderBySetAtAscIdAsc(UUID caseId);

    Optional<CaseHold> findByCaseIdAndReasonAndLiftedAtIsNull(UUID caseId, HoldReason reason);

    Optional<CaseHold> findByCaseIdAndId(UUID caseId, UUID id);

    boolean existsByCaseIdAndLiftedAtIsNull(UUID caseId);
}
