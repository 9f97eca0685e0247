package io.acuerdo.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AcceptanceCodeRepository extends Repository<AcceptanceCode, UUID> {

    AcceptanceCode saveAndFlush(AcceptanceCode code);

    Optional<AcceptanceCode> findFirstByAgreementIdOrderByRequestedAtDescIdDesc(UUID agreementId);

    int countByAgreementIdAndRequestedAtAfter(UUID agreementId, Instant moment);
}
