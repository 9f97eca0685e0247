package io.acuerdo.agreement;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** A payment holiday: from instalment {@code fromNumber} on, every due day lies {@code instalments} periods later. */
@Embeddable
public record Holiday(int fromNumber, int instalments, Instant grantedAt, String grantedBy) {
}
