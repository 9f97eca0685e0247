package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

import io.acuerdo.bench.Measurement;
import io.acuerdo.shared.Money;

/** Quotes of 360 rows with their total cost a second, in one thread, from the request to the last amount of the answer; the amount differs each time. */
public final class QuoteBench implements Measurement {

    private static final int ROWS = 360;
    private static final int AT_LEAST = 20_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private long amount = 20_000_000;

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public List<Result> run() {
        return List.of(measure("30/360"), measure("ACT/365"));
    }

    private Result measure(String dayCount) {
        rate(dayCount, WARM_UP);
        long rate = rate(dayCount, MEASURED);
        return new Result("quotes of 360 rows with total cost, " + dayCount, String.format(Locale.ROOT, "%,d a second", rate), ">= " + AT_LEAST, rate >= AT_LEAST);
    }

    private long rate(String dayCount, Duration time) {
        long begun = System.nanoTime();
        long quotes = 0;
        long cents = 0;
        while (System.nanoTime() - begun < time.toNanos()) {
            for (int i = 0; i < 100; i++) {
                cents += quote(dayCount);
                quotes++;
            }
        }
        if (cents <= 0) {
            throw new IllegalStateException("Nothing was calculated");
        }
        return quotes * 1_000_000_000L / (System.nanoTime() - begun);
    }

    private long quote(String dayCount) {
        Money principal = new Money(BigDecimal.valueOf(amount++, 2), Currency.getInstance("USD"));
        var request = new QuoteRequest(principal, "FRENCH", "TNA", new BigDecimal("11.75"), "NOMINAL_12", dayCount, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 15),
                "MONTHLY", ROWS, 0, 0, null, null, null, null, List.of(), null, null);
        return switch (Quotes.quote(request, null)) {
            case QuoteResult.Quoted quoted -> quoted.rows().stream().mapToLong(row -> row.payment().amount().unscaledValue().longValue()).sum()
                    + quoted.totalCostPct().unscaledValue().longValue();
            case QuoteResult.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
