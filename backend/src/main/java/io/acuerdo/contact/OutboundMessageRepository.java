package io.acuerdo.contact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface OutboundMessageRepository extends JpaRepository<OutboundMessage, UUID>, JpaSpecificationExecutor<OutboundMessage> {

    /** The one that has waited longest and that no other dispatcher holds. {@code now} in UTC. */
    @Query(nativeQuery = true, value = """
            SELECT * FROM outbound_message WHERE waiting_until <= :now ORDER BY waiting_until LIMIT 1 FOR UPDATE SKIP LOCKED""")
    Optional<OutboundMessage> nextDue(LocalDateTime now);

    /** Those a dispatcher holds at this moment are left out: it asks the policy itself, under the case's lock. */
    @Query(nativeQuery = true, value = """
            SELECT * FROM outbound_message WHERE case_id IN (:cases) AND status IN ('QUEUED', 'POSTPONED') FOR UPDATE SKIP LOCKED""")
    List<OutboundMessage> waitingOf(List<UUID> cases);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT m FROM OutboundMessage m WHERE m.id = :id")
    Optional<OutboundMessage> lock(UUID id);

    @Query("SELECT m FROM OutboundMessage m WHERE m.status = io.acuerdo.contact.MessageStatus.SENDING AND m.claimedAt <= :claimedBefore")
    List<OutboundMessage> sendingSince(Instant claimedBefore);

    List<OutboundMessage> findByCaseIdOrderByRequestedAtAscIdAsc(UUID caseId);

    List<OutboundMessage> findByDebtorId(UUID debtorId);

    @Query(nativeQuery = true, value = """
            SELECT EXISTS (SELECT 1 FROM outbound_message WHERE waiting_until <= :now) OR EXISTS (SELECT 1 FROM outbound_message WHERE status = 'SENDING')""")
    Integer pending(LocalDateTime now);

    long countByStatus(MessageStatus status);

    List<OutboundMessage> findByDebtorIdAndStatusIn(UUID debtorId, List<MessageStatus> statuses);
}
