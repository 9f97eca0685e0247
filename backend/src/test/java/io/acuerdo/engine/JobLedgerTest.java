package io.acuerdo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.acuerdo.testing.DatabaseTest;

@DatabaseTest
class JobLedgerTest {

    record Answer(String outcome, int step) {
    }

    @Autowired
    private JobLedger ledger;

    private final long job = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);

    @Test
    void aRepeatedJobReturnsTheFirstResultAndDoesNothing() {
        AtomicInteger effects = new AtomicInteger();
        Answer first = ledger.once(job, Answer.class, () -> new Answer("SENT", effects.incrementAndGet()));
        Answer second = ledger.once(job, Answer.class, () -> new Answer("SENT", effects.incrementAndGet()));
        assertThat(second).isEqualTo(first).isEqualTo(new Answer("SENT", 1));
        assertThat(effects).hasValue(1);
    }

    @Test
    void aJobWithoutResultIsDoneOnceToo() {
        AtomicInteger effects = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            assertThat(ledger.once(job, Void.class, () -> {
                effects.incrementAndGet();
                return null;
            })).isNull();
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void anEffectThatFailedMayRunAgain() {
        assertThatThrownBy(() -> ledger.once(job, String.class, () -> {
            throw new IllegalStateException("mid-way");
        })).hasMessage("mid-way");
        assertThat(ledger.once(job, String.class, () -> "done")).isEqualTo("done");
    }

    @Test
    void twoWorkersWithOneJobHaveOneEffect() throws Exception {
        AtomicInteger effects = new AtomicInteger();
        CountDownLatch inside = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            Future<String> first = workers.submit(() -> ledger.once(job, String.class, () -> {
                inside.countDown();
                return "effect " + effects.incrementAndGet();
            }));
            Future<String> second = workers.submit(() -> {
                inside.await();
                return ledger.once(job, String.class, () -> "effect " + effects.incrementAndGet());
            });
            assertThat(List.of(first.get(), second.get())).containsOnly("effect 1");
        }
        assertThat(effects).hasValue(1);
    }
}
