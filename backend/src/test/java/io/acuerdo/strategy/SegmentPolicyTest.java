package io.acuerdo.strategy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentPolicyTest {

    private static final Segment B2 = new Segment('B', 2);

    @Test
    void theTableDecidesAsLongAsItAnswersASegment() {
        assertThat(SegmentPolicy.limit("A3", Optional.of(B2))).isEqualTo(new SegmentDecision(new Segment('A', 3), false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "D1", "A4", "a1", "A1 ", "A12"})
    void anAnswerThatIsNoSegmentLeavesTheCaseWhereItWas(String answer) {
        assertThat(SegmentPolicy.limit(answer, Optional.of(B2))).isEqualTo(new SegmentDecision(B2, true));
    }

    @Test
    void aNewCaseWithoutAnAnswerGetsTheGentlestTreatment() {
        assertThat(SegmentPolicy.limit(null, Optional.empty())).isEqualTo(new SegmentDecision(new Segment('C', 1), true));
    }
}
