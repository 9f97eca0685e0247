package io.acuerdo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.acuerdo.api.Idempotency.Answer;
import io.acuerdo.api.Idempotency.Outcome;

@ApiTest
class IdempotencyTest {

    private static final byte[] REQUEST = new byte[32];
    private static final Answer CREATED = new Answer(201, "/api/v1/things/1", "{\"id\":1}");

    @Autowired
    private Idempotency idempotency;
    @Autowired
    private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void theSameRequestGetsTheFirstAnswerAgainAndHasOneEffect() {
        assertThat(idempotency.once("api", key, REQUEST, this::effect)).isEqualTo(new Outcome.First(CREATED));
        assertThat(idempotency.once("api", key, REQUEST, this::effect)).isEqualTo(new Outcome.Repeated(CREATED));
        assertThat(effects).hasValue(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsToldSo() {
        idempotency.once("api", key, REQUEST, this::effect);
        var other = new byte[32];
        other[0] = 1;
        assertThat(idempotency.once("api", key, other, this::effect)).isEqualTo(new Outcome.OtherRequest());
        assertThat(effects).hasValue(1);
    }

    @Test
    void aKeyBelongsToItsClient() {
        idempotency.once("api", key, REQUEST, this::effect);
        assertThat(idempotency.once("core", key, REQUEST, this::effect)).isInstanceOf(Outcome.First.class);
    }

    @Test
    void anEffectThatFailsTakesItsKeyBackWithEverythingItWrote() {
        assertThatThrownBy(() -> idempotency.once("api", key, REQUEST, () -> {
            jdbc.sql("INSERT INTO api_idempotency (client, idempotency_key, request_hash, created_at) VALUES ('effect', ?, ?, now())")
                    .params(key, REQUEST).update();
            throw new IllegalStateException("no luck");
        })).hasMessage("no luck");
        assertThat(jdbc.sql("SELECT count(*) FROM api_idempotency WHERE idempotency_key = ?").param(key).query(Integer.class).single()).isZero();
        assertThat(idempotency.once("api", key, REQUEST, this::effect)).isInstanceOf(Outcome.First.class);
    }

    @Test
    void twoRequestsAtTheSameMomentHaveOneEffectAndOneAnswer() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> idempotency.once("api", key, REQUEST, () -> {
                inside.countDown();
                await(goOn);
                return effect();
            }));
            await(inside);
            var second = threads.submit(() -> idempotency.once("api", key, REQUEST, this::effect));
            goOn.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.First(CREATED));
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Repeated(CREATED));
        }
        assertThat(effects).hasValue(1);
    }

    private Answer effect() {
        effects.incrementAndGet();
        return CREATED;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
