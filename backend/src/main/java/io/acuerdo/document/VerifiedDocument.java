package io.acuerdo.document;

import java.time.Instant;

/** What anybody may know about a document whose code they hold: that it is ours, when it was made, what it is and its SHA-256. Never whose it is. */
public record VerifiedDocument(String kind, Instant madeAt, String sha256) {

    /** True when these are the very bytes that were given away. */
    public boolean isUnchanged(byte[] file) {
        return sha256.equals(Sha256.of(file));
    }
}
