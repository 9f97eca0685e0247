package io.acuerdo.ui.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import io.acuerdo.agreement.NpvParts;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;

/** The figures of the moment of one decision, as they were kept: what was decided on, on which terms, what it was worth, what was owed. What was not kept is a dash. */
class DecisionFigures extends Div {

    private final transient Map<String, Object> kept;
    private final Formats formats = Formats.current();

    DecisionFigures(Map<String, Object> kept) {
        this.kept = kept;
        addClassName("decision-figures");
        add(part("decisions.facts", facts()), part("decisions.terms", terms()), part("decisions.today", today()));
        add(new NpvTable(npv().orElse(null)));
        add(new Facts().with(getTranslation("decisions.termsHash"), new Code(word(kept, "termsAndRowsSha256"))));
    }

    private Div part(String title, Facts facts) {
        return new Div(new H4(getTranslation(title)), facts);
    }

    private Facts facts() {
        Map<String, Object> facts = group("facts");
        return new Facts().with(getTranslation("decisions.type"), named("agreement.type.", word(kept, "type")))
                .with(getTranslation("decisions.amount"), formats.money(money(facts, "amount")))
                .with(getTranslation("decisions.haircut"), percentOf(facts, "haircutPct", "decisions.ofPayoff"))
                .with(getTranslation("decisions.npvLoss"), percentOf(facts, "npvLossPct", "decisions.ofPayoff"))
                .with(getTranslation("decisions.rateCut"), percentOf(facts, "rateCutPct", "decisions.points"))
                .with(getTranslation("decisions.term"), word(facts, "termMonths"))
                .with(getTranslation("decisions.restructures"), word(facts, "restructureCount"))
                .with(getTranslation("decisions.withinOffer"), named("decisions.truth.", word(facts, "withinOffer")));
    }

    private Facts terms() {
        Map<String, Object> terms = group("terms");
        Map<String, Object> conditions = group(terms, "conditions");
        return new Facts().with(getTranslation("decisions.principal"), formats.money(money(terms, "principal")))
                .with(getTranslation("decisions.rate"), percent(decimal(terms, "ratePct")) + " " + word(conditions, "rateType"))
                .with(getTranslation("decisions.installments"), word(terms, "installments"))
                .with(getTranslation("decisions.firstDueOn"), formats.day(day(terms, "firstDueOn")))
                .with(getTranslation("decisions.totalPayment"), formats.money(money(kept, kept.containsKey("paidInAll") ? "paidInAll" : "totalPayment")))
                .with(getTranslation("decisions.totalInterest"), formats.money(money(kept, "totalInterest")))
                .with(getTranslation("decisions.accounts"), terms.get("accounts") instanceof List<?> many
                        ? many.stream().map(Object::toString).collect(Collectors.joining(", ")) : "–")
                .with(getTranslation("decisions.maker"), word(kept, "maker"));
    }

    private Facts today() {
        Map<String, Object> today = group("today");
        return new Facts().with(getTranslation("terms.debt"), formats.money(money(today, "debt")))
                .with(getTranslation("terms.pastDue"), formats.money(money(today, "pastDue")))
                .with(getTranslation("terms.rate"), percent(decimal(today, "ratePct")))
                .with(getTranslation("terms.instalment"), formats.money(money(today, "instalment")))
                .with(getTranslation("terms.months"), word(today, "months"))
                .with(getTranslation("terms.asOf"), today.get("asOf") == null ? "–" : formats.moment(Instant.parse(word(today, "asOf"))));
    }

    private Optional<NpvParts> npv() {
        Map<String, Object> npv = group("npv");
        return npv.isEmpty() ? Optional.empty() : Optional.of(new NpvParts(money(npv, "offer"), money(npv, "recovery"), money(npv, "costs"), money(npv, "effect"),
                decimal(npv, "recoveryPct"), Integer.parseInt(word(npv, "months")), decimal(npv, "costPct"), decimal(npv, "keepPct"),
                decimal(npv, "costOfFundsPct"), day(npv, "valuedOn")));
    }

    private Map<String, Object> group(String name) {
        return group(kept, name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> from, String name) {
        return from.get(name) instanceof Map<?, ?> group ? (Map<String, Object>) group : Map.of();
    }

    private static Money money(Map<String, Object> from, String name) {
        Map<String, Object> parts = group(from, name);
        return parts.isEmpty() ? null : Money.of(new BigDecimal(word(parts, "amount")), word(parts, "currency"));
    }

    private static BigDecimal decimal(Map<String, Object> from, String name) {
        return from.get(name) == null ? null : new BigDecimal(from.get(name).toString());
    }

    private static LocalDate day(Map<String, Object> from, String name) {
        return from.get(name) == null ? null : LocalDate.parse(from.get(name).toString());
    }

    private static String word(Map<String, Object> from, String name) {
        return from.get(name) == null ? "–" : from.get(name).toString();
    }

    private String named(String prefix, String value) {
        return value.equals("–") ? value : getTranslation(prefix + value);
    }

    private String percent(BigDecimal pct) {
        return pct == null ? "–" : formats.number(pct, 2) + " %";
    }

    private String percentOf(Map<String, Object> from, String name, String words) {
        BigDecimal pct = decimal(from, name);
        return pct == null ? "–" : getTranslation(words, formats.number(pct, 2));
    }
}
