package io.acuerdo.agreement;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.acuerdo.document.ReceivedFile;
import io.acuerdo.document.Sha256;
import io.acuerdo.shared.Money;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The figures a decision was made on, as JSON: numbers as the texts they were, amounts with their currency, what was not known as null. */
final class DecisionInputs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> READ = new TypeReference<>() {
    };

    private DecisionInputs() {
    }

    /**
     * @param authorityWhy words of the row that named the authority; null where it has none
     * @param documents    files that were given with it
     */
    static String of(Agreement agreement, String authorityWhy, List<ReceivedFile> documents) {
        AgreementDetails details = agreement.details();
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("type", details.type().name());
        inputs.put("facts", plain(details.facts()));
        inputs.put("npv", plain(details.npv()));
        inputs.put("today", plain(details.today()));
        inputs.put("terms", plain(details.terms()));
        inputs.put("totalPayment", plain(details.totalPayment()));
        inputs.put("paidInAll", plain(details.paidInAll()));
        inputs.put("totalInterest", plain(details.totalInterest()));
        inputs.put("authorityWhy", authorityWhy);
        inputs.put("maker", details.maker());
        inputs.put("waitingSince", plain(details.waitingSince()));
        inputs.put("termsAndRowsSha256", Sha256.of(JSON.writeValueAsString(Map.of("terms", inputs.get("terms"), "rows", plain(details.rows())))));
        if (!documents.isEmpty()) {
            inputs.put("documents", plain(documents));
        }
        return JSON.writeValueAsString(inputs);
    }

    static Map<String, Object> read(String json) {
        return JSON.readValue(json, READ);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> Map.of("amount", money.amount().toPlainString(), "currency", money.currency().getCurrencyCode());
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number;
            case Boolean truth -> truth;
            case Collection<?> many -> many.stream().map(DecisionInputs::plain).toList();
            case Record parts -> parts(parts);
            default -> value.toString();
        };
    }

    private static Map<String, Object> parts(Record whole) {
        var parts = new LinkedHashMap<String, Object>();
        try {
            for (RecordComponent part : whole.getClass().getRecordComponents()) {
                parts.put(part.getName(), plain(part.getAccessor().invoke(whole)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }
}
