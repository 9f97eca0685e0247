package io.acuerdo.agreement;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** The debtor's yes as it is kept: its evidence, and the day from which money counts. */
@Embeddable
class Acceptance {

    private String acceptedBy;
    private String acceptedChannel;
    private String acceptedRecordedBy;
    private String acceptedDocumentSha256;
    private Instant acceptedAt;
    private LocalDate acceptedOn;

    protected Acceptance() {
    }

    Acceptance(AcceptanceEvidence evidence, LocalDate day) {
        acceptedBy = evidence.acceptedBy();
        acceptedChannel = evidence.channel();
        acceptedRecordedBy = evidence.recordedBy();
        acceptedDocumentSha256 = evidence.documentSha256();
        acceptedAt = evidence.at();
        acceptedOn = day;
    }

    LocalDate on() {
        return acceptedOn;
    }

    AcceptanceEvidence evidence() {
        return new AcceptanceEvidence(acceptedBy, acceptedChannel, acceptedAt, acceptedRecordedBy, acceptedDocumentSha256);
    }
}
