package io.acuerdo.engine;

/** A bundled file that is newer than what we deployed last, while a process owner has put an own version live: offered, not imposed. */
public record ModelOffer(String resourceName, String checksum, String liveChecksum) {
}
