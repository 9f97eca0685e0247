package io.acuerdo.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that sort by the moment they were made (RFC 9562, version 7), so that an index grows at its end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();
    /** Random bytes are fetched for hundreds of ids at once: a load makes millions of them. */
    private static final ByteBuffer DRAWN = ByteBuffer.allocate(4096).position(4096);

    private Ids() {
    }

    public static UUID next() {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long most = (tick >>> 12 << 16) | 0x7000L | (tick & 0xFFF);
        long least = (random() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static long random() {
        synchronized (DRAWN) {
            if (!DRAWN.hasRemaining()) {
                RANDOM.nextBytes(DRAWN.array());
                DRAWN.clear();
            }
            return DRAWN.getLong();
        }
    }
}
