package io.acuerdo.portfolio;

/** 64-bit fingerprints, to see that a row says what it said before. Nothing rests on them being hard to forge. */
final class RowHash {

    private static final long PRIME = 0x100000001B3L;

    private RowHash() {
    }

    static long of(long seed, byte[] bytes) {
        long hash = seed ^ 0xCBF29CE484222325L;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xFF)) * PRIME;
        }
        return spread(hash);
    }

    static long mix(long seed, String text) {
        long hash = seed * 31 + (text == null ? 7 : 11);
        for (int i = 0; text != null && i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return spread(hash);
    }

    static long spread(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
