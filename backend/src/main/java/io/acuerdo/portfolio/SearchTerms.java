package io.acuerdo.portfolio;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The words by which debtors are found: of the name, the document, the digits of the telephone. Kept for debtors who are or were in arrears;
 * an index over everybody's name would double the time of a large load.
 */
@Component
class SearchTerms {

    private static final int MOST_LETTERS = 64;
    private static final int FEWEST_DIGITS = 4;

    private final JdbcTemplate jdbc;
    private final BulkLoad bulk;

    SearchTerms(JdbcTemplate jdbc, BulkLoad bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void add(Collection<DebtorPosition> debtors) {
        Tsv rows = new Tsv();
        Sql.inParts(debtors.stream().map(position -> position.debtorId().value()).toList(), part -> {
            jdbc.query("SELECT id, name, document, phone FROM debtor WHERE id IN (" + part + ")", row -> {
                UUID id = row.getObject("id", UUID.class);
                for (String term : terms(row.getString("name"), row.getString("document"), row.getString("phone"))) {
                    rows.add(term).add(id).end();
                }
            });
            jdbc.query("SELECT debtor_id, value FROM contact_point WHERE type = 'PHONE' AND debtor_id IN (" + part + ")", row -> {
                for (String term : terms("", null, row.getString("value"))) {
                    rows.add(term).add(row.getObject("debtor_id", UUID.class)).end();
                }
            });
        });
        bulk.insertMissing("search_term", "term, debtor_id", rows);
    }

    private static Set<String> terms(String name, String document, String phone) {
        Set<String> terms = new LinkedHashSet<>(words(name));
        if (document != null) {
            terms.addAll(words(document));
            terms.add(shortened(letters(document)));
        }
        if (phone != null) {
            String digits = phone.replaceAll("\\D", "");
            terms.add(shortened(digits));
            // People type the number as they dial it, without the country.
            for (int country = 1; country <= 3 && digits.length() - country >= 8; country++) {
                terms.add(shortened(digits.substring(country)));
            }
        }
        terms.remove("");
        return terms;
    }

    /** The debtors who have every word of the question as the beginning of one of their terms. */
    List<UUID> find(String question, int most) {
        List<String> words = words(question);
        String digits = question.replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS && question.matches("[-+()./\\s0-9]+")) {
            words = List.of(digits);
        }
        if (words.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder("SELECT DISTINCT t0.debtor_id FROM search_term t0");
        for (int i = 1; i < words.size(); i++) {
            sql.append(" JOIN search_term t").append(i).append(" ON t").append(i).append(".debtor_id = t0.debtor_id");
        }
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            sql.append(i == 0 ? " WHERE" : " AND").append(" t").append(i).append(".term LIKE ?");
            arguments.add(words.get(i) + "%");
        }
        return jdbc.queryForList(sql.append(" LIMIT ").append(most).toString(), UUID.class, arguments.toArray());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : letters(text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")).split(" ")) {
            if (!word.isEmpty() && words.size() < 8) {
                words.add(shortened(word));
            }
        }
        return words;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]+", "");
    }

    private static String shortened(String term) {
        return term.length() > MOST_LETTERS ? term.substring(0, MOST_LETTERS) : term;
    }
}
