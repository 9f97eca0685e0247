package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.acuerdo.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that others have published, row by row. Each file names its source and its terms. */
class PublishedSchedulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rs01", "rs02", "rs03", "rs04", "rs05", "rs06", "rs07", "progressive-emi", "emi-30-360", "emi-act-365", "emi-act-365-decimal", "emi-act-365-rest",
            "emi-after-down-payment", "emi-biweekly", "month-end-30-360", "month-end-act-365", "bullet", "bullet-by-grace", "multiple-of-20", "multiple-of-1",
            "multiple-of-1-without-interest"})
    void isReproducedRowByRow(String name) throws IOException {
        List<String> lines = lines(name);
        Map<String, String> terms = Arrays.stream(lines.get(1).substring(2).split(", ")).map(term -> term.split("="))
                .collect(Collectors.toMap(term -> term[0], term -> term[1]));

        var quote = Quotes.quote(new QuoteRequest(Money.of(terms.get("principal"), "USD"), terms.get("method"), "TNA", new BigDecimal(terms.get("nominalAnnualRatePct")),
                "NOMINAL_12", terms.get("dayCount"), LocalDate.parse(terms.get("firstAccrualOn")), LocalDate.parse(terms.get("firstDueOn")), terms.get("frequency"),
                Integer.parseInt(terms.get("installments")), Integer.valueOf(terms.getOrDefault("gracePrincipalInstallments", "0")),
                Integer.valueOf(terms.getOrDefault("graceInterestPaymentInstallments", "0")),
                new BigDecimal(terms.getOrDefault("roundInstallmentToMultipleOf", "0")), terms.get("roundInstallment"), null, null, List.of(), null, null), null);

        assertThat(quote).isInstanceOfSatisfying(QuoteResult.Quoted.class, quoted -> assertThat(quoted.rows().stream().map(PublishedSchedulesTest::line))
                .containsExactlyElementsOf(lines.subList(2, lines.size())));
    }

    private static String line(QuoteResult.Row row) {
        return row.number() + "," + row.dueOn() + "," + row.principal().amount() + "," + row.interest().amount() + "," + row.payment().amount() + ","
                + row.balance().amount();
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(PublishedSchedulesTest.class.getResourceAsStream("/schedules/" + name + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
