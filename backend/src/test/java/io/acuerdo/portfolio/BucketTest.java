package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void everyDayIsInOneBucket() {
        for (int days = 0; days < 400; days++) {
            int day = days;
            assertThat(Bucket.DEFAULT.stream().filter(it -> it.from() <= day && (it.to() == null || day <= it.to()))).containsExactly(Bucket.of(days));
        }
    }

    @Test
    void theirEndsAreThoseOfTheTrade() {
        assertThat(Bucket.DEFAULT).extracting(Bucket::label).containsExactly("0", "1-30", "31-60", "61-90", "91-120", "121-150", "151-180", "181+");
    }
}
