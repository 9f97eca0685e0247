package io.acuerdo.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.acuerdo.document.CanonicalJson;
import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Wording;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.shared.Money;

/** The values of one paper, each twice: written as the debtor reads it, and as data. What is null is left out. */
final class Sheet {

    private final Wording wording;
    private final Map<String, Object> words = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();

    private Sheet(Wording wording) {
        this.wording = wording;
    }

    /** Begins with creditor and debtor; a file need not name its creditor, then the portfolio stands for it. */
    static Sheet of(DebtorDetails debtor, PortfolioDetails portfolio) {
        String creditor = portfolio.creditor() == null || portfolio.creditor().isBlank() ? portfolio.name() : portfolio.creditor();
        return new Sheet(Wording.of(debtor.language(), debtor.country(), debtor.zones().getFirst())).with("creditor", creditor).with("debtor.name", debtor.name())
                .with("debtor.document", Wording.orDash(debtor.document()));
    }

    Sheet with(String name, Object value) {
        switch (value) {
            case null -> { }
            case Money money -> put(name, wording.money(money), Map.of("amount", money.amount().toPlainString(), "currency", money.currency().getCurrencyCode()));
            case LocalDate day -> put(name, wording.day(day), day.toString());
            case Instant moment -> put(name, wording.moment(moment), moment.toString());
            case Integer number -> put(name, number.toString(), number);
            default -> put(name, value.toString(), value.toString());
        }
        return this;
    }

    private void put(String name, String word, Object fact) {
        words.put(name, word);
        facts.put(name, fact);
    }

    /** A row of a list of this sheet. */
    Sheet row() {
        return new Sheet(wording);
    }

    void rows(String name, List<Sheet> rows) {
        words.put(name, rows.stream().map(row -> row.words).toList());
        facts.put(name, rows.stream().map(row -> row.facts).toList());
    }

    DocumentContent content(DocumentType type) {
        facts.put("schema", "acuerdo/" + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "/1");
        return new DocumentContent(type, wording, words, CanonicalJson.write(facts));
    }
}
