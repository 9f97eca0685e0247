package io.acuerdo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.acuerdo.portfolio.Bucket;
import io.acuerdo.shared.Money;

/** Open cases by stage, bucket and currency at one moment. */
public record CasesBoard(Instant asOf, List<Cell> cells) {

    /** How many cases, and their money, in one stage and bucket of one currency. */
    public record Cell(Stage stage, Bucket bucket, String currency, long cases, Money pastDue, Money outstanding) {
    }

    public CasesBoard {
        cells = List.copyOf(cells);
    }

    public long cases() {
        return cells.stream().mapToLong(Cell::cases).sum();
    }

    /** By currency code. */
    public Map<String, Money> pastDue() {
        var sums = new TreeMap<String, Money>();
        cells.forEach(cell -> sums.merge(cell.currency(), cell.pastDue(), Money::plus));
        return sums;
    }
}
