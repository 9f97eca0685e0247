package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.acuerdo.document.CanonicalJson;
import org.junit.jupiter.api.Test;

class CanonicalTermsTest {

    private static final Instant ACCEPT_UNTIL = Instant.parse("2026-03-14T05:00:00Z");

    @Test
    void namesAreSortedThereIsNoSpaceAndStringsAreEscapedAsTheStandardSays() {
        assertThat(CanonicalJson.write(Map.of("b", 2, "a", List.of("Peña €", "\"\\\n\u0001"), "é", "", "A", Map.of())))
                .isEqualTo("{\"A\":{},\"a\":[\"Peña €\",\"\\\"\\\\\\n\\u0001\"],\"b\":2,\"é\":\"\"}");
    }

    @Test
    void theSameTermsHaveTheSameHashAndAnyOtherTermAnother() {
        Agreement agreement = Samples.inApproval();
        var debtor = Samples.debtor("Ana Peña", "es", "CO");
        var terms = CanonicalTerms.of(agreement, debtor, Samples.portfolio(), ACCEPT_UNTIL, null);

        assertThat(CanonicalTerms.of(agreement, debtor, Samples.portfolio(), ACCEPT_UNTIL, null)).isEqualTo(terms);
        assertThat(terms.sha256()).matches("[0-9a-f]{64}");
        assertThat(CanonicalTerms.of(agreement, Samples.debtor("Ana Pena", "es", "CO"), Samples.portfolio(), ACCEPT_UNTIL, null).sha256()).isNotEqualTo(terms.sha256());
        assertThat(CanonicalTerms.of(agreement, debtor, Samples.portfolio(), ACCEPT_UNTIL.plusSeconds(1), null).sha256()).isNotEqualTo(terms.sha256());
    }

    @Test
    void amountsAreTextWithTheCurrencysDigits() {
        String json = CanonicalTerms.of(Samples.inApproval(), Samples.debtor("Ana Peña", "es", "CO"), Samples.portfolio(), ACCEPT_UNTIL, null).json();

        assertThat(json).startsWith("{\"acceptUntil\":\"2026-03-14T05:00:00Z\",\"accounts\":[{\"asOf\":\"2026-03-01T11:00:00Z\",\"externalId\":\"CC-00017\",")
                .contains("\"principal\":\"1200000.00\"", "\"rate\":{\"convention\":\"NOMINAL_12\",\"pct\":\"12\",\"type\":\"TNA\"}", "\"schema\":\"acuerdo/agreement-terms/2\"",
                        "\"debtor\":{\"document\":\"CC 52.123.456\",\"externalId\":\"D-1\",\"name\":\"Ana Peña\"}");
    }
}
