package io.acuerdo.api.v1;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.acuerdo.agreement.Conditions;
import io.swagger.v3.oas.annotations.media.Schema;

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

    @JsonCreator
    RateBody(@JsonProperty("type") String type, @JsonProperty("pct") String pct, @JsonProperty("convention") String convention) {
        this.type = type;
        this.pct = pct;
        this.convention = convention;
    }

    @JsonCreator
    static RateBody bare(String pct) {
        return new RateBody(TNA, pct, NOMINAL_12);
    }

    @JsonCreator
    static RateBody bare(BigDecimal pct) {
        return bare(pct.toPlainString());
    }

    static RateBody of(BigDecimal pct, Conditions conditions) {
        return new RateBody(conditions.rateType(), pct.toPlainString(), conditions.rateConvention());
    }

    BigDecimal value(String field) {
        return Given.decimal(field + ".pct", Given.present(field + ".pct", pct));
    }
}
