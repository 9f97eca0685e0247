package io.acuerdo.api.v1;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.acuerdo.agreement.Conditions;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** An interest rate with what it means. A bare number is a TNA. */
@Schema(description = "An interest rate with what it means. A bare number or text is a TNA with month = TNA/12.")
record RateBody(
        @Schema(description = "TNA nominal annual, TEM effective monthly, TEA effective annual.", allowableValues = {"TNA", "TEM", "TEA"}, example = "TNA")
        String type,
        @Schema(type = "string", description = "In percent.", example = "12") String pct,
        @Schema(description = "NOMINAL_12: month = TNA/12. DAYS_30_365: month = TNA·30/365. DAYS_30_360. EFFECTIVE.",
                allowableValues = {"NOMINAL_12", "DAYS_30_365", "DAYS_30_360", "EFFECTIVE"}, example = "NOMINAL_12") String convention) {

    static final String TNA = "TNA";
    static final String NOMINAL_12 = "NOMINAL_12";

    /** What was sent: the three parts, or the number alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RateBody read(JsonNode sent) {
        return sent.isObject() ? new RateBody(text(sent.get("type")), text(sent.get("pct")), text(sent.get("convention")))
                : new RateBody(TNA, text(sent), NOMINAL_12);
    }

    private static String text(JsonNode node) {
        if (node == null || !node.isString() && !node.isNumber()) {
            return null;
        }
        String text = node.asString();
        return node.isNumber() && text.indexOf('E') > 0 ? new BigDecimal(text).toPlainString() : text;
    }

    static RateBody of(BigDecimal pct, Conditions conditions) {
        return new RateBody(conditions.rateType(), pct.toPlainString(), conditions.rateConvention());
    }

    BigDecimal value(String field) {
        return Given.decimal(field + ".pct", Given.present(field + ".pct", pct));
    }
}
