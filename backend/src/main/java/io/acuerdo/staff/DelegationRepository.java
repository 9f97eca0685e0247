package io.acuerdo.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DelegationRepository extends Repository<Delegation, UUID> {

    Optional<Delegation> findById(UUID id);

    @Query("select d from Delegation d where d.delegate = :delegate and d.revokedAt is null and d.fromAt <= :now and d.untilAt > :now order by d.madeAt")
    List<Delegation> runningOf(String delegate, Instant now);

    @Query("select d from Delegation d where d.revokedAt is null and d.untilAt > :now order by d.fromAt")
    List<Delegation> notEnded(Instant now);

    Delegation save(Delegation delegation);
}
