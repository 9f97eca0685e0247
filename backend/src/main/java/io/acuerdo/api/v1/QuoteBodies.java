package io.acuerdo.api.v1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.acuerdo.agreement.QuoteRequest;
import io.acuerdo.agreement.QuoteResult;
import io.acuerdo.agreement.UpfrontFee;
import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/** What a quote is asked with and answered by. */
final class QuoteBodies {

    private static final int MOST_INSTALMENTS = 600;

    private QuoteBodies() {
    }

    @Schema(name = "QuoteRequest", description = "What to calculate. Only principal, rate, installments and firstDueOn (or firstAccrualOn) are needed.")
    record QuoteRequestBody(MoneyBody principal,
            @Schema(allowableValues = {"FRENCH", "GERMAN", "AMERICAN", "FLAT"}, example = "FRENCH") String method,
            RateBody rate,
            @Schema(allowableValues = {"30/360", "ACT/365", "ACT/360"}, example = "30/360") String dayCount,
            @Schema(description = "Interest runs from here; by default from one period before firstDueOn.", example = "2022-11-01") LocalDate firstAccrualOn,
            @Schema(example = "2022-12-01") LocalDate firstDueOn,
            @Schema(allowableValues = {"WEEKLY", "BIWEEKLY", "MONTHLY"}, example = "MONTHLY") String frequency,
            @Schema(example = "18") Integer installments,
            @Schema(example = "0") Integer gracePrincipalInstallments,
            @Schema(example = "0") Integer graceInterestPaymentInstallments,
            @Schema(type = "string", description = "Of principal and interest together; 0 or nothing leaves them as they are.", example = "1") String roundInstallmentToMultipleOf,
            @Schema(description = "How an instalment becomes that multiple; the last one takes the rest.", allowableValues = {"UP", "NEAREST"}, example = "UP")
            String roundInstallment,
            @Schema(type = "string", example = "0") String taxOnInterestPct,
            @Schema(type = "string", example = "0") String insurancePctOfBalance,
            List<FeeBody> upfrontFees,
            @Schema(allowableValues = {"HALF_EVEN", "HALF_UP"}, example = "HALF_EVEN") String rounding,
            @Schema(description = "ISO 3166; the rate must keep this country's usury cap of the first day of interest, where it is known.", example = "CO") String country) {

        /** Everything that is wrong with the form is told at once; what the terms mean is the engine's question. */
        QuoteRequest asked() {
            var wrong = new ArrayList<FieldProblem>();
            var amount = read(wrong, () -> Given.present("principal", principal).positive("principal"));
            var pct = read(wrong, () -> Given.present("rate", rate).value("rate"));
            Integer count = read(wrong, () -> Given.whole("installments", Given.present("installments", installments), 1, MOST_INSTALMENTS));
            var asked = new QuoteRequest(amount, text(wrong, "method", method), rate == null ? null : text(wrong, "rate.type", rate.type()), pct,
                    rate == null ? null : text(wrong, "rate.convention", rate.convention()), text(wrong, "dayCount", dayCount),
                    read(wrong, () -> Given.day("firstAccrualOn", firstAccrualOn)),
                    read(wrong, () -> Given.day("firstDueOn", firstAccrualOn == null ? Given.present("firstDueOn", firstDueOn) : firstDueOn)),
                    text(wrong, "frequency", frequency), count == null ? 0 : count,
                    read(wrong, () -> Given.whole("gracePrincipalInstallments", gracePrincipalInstallments, 0, MOST_INSTALMENTS)),
                    read(wrong, () -> Given.whole("graceInterestPaymentInstallments", graceInterestPaymentInstallments, 0, MOST_INSTALMENTS)),
                    read(wrong, () -> Given.decimal("roundInstallmentToMultipleOf", roundInstallmentToMultipleOf)),
                    text(wrong, "roundInstallment", roundInstallment), read(wrong, () -> Given.decimal("taxOnInterestPct", taxOnInterestPct)),
                    read(wrong, () -> Given.decimal("insurancePctOfBalance", insurancePctOfBalance)),
                    read(wrong, this::fees), text(wrong, "rounding", rounding), read(wrong, () -> Given.text("country", country, 2)));
            if (!wrong.isEmpty()) {
                throw ApiProblem.badInput(wrong);
            }
            return asked;
        }

        private List<UpfrontFee> fees() {
            String currency = principal == null ? null : principal.currency();
            return upfrontFees == null ? null : upfrontFees.stream().map(fee -> Given.present("upfrontFees", fee).asked(currency)).toList();
        }

        private static String text(List<FieldProblem> wrong, String field, String text) {
            return read(wrong, () -> Given.text(field, text, 20));
        }

        private static <T> T read(List<FieldProblem> wrong, Supplier<T> field) {
            try {
                return field.get();
            } catch (ApiProblem problem) {
                wrong.addAll(problem.document().errors());
                return null;
            }
        }
    }

    @Schema(name = "UpfrontFee", description = "A fee at the beginning: paid out of the amount, or financed.")
    record FeeBody(@Schema(type = "string", description = "Plain decimal digits, or an amount with its currency.", example = "25.00") JsonNode amount,
            @Schema(description = "That of the amount by default.", example = "USD") String currency,
            @Schema(description = "Added to what is paid back; otherwise paid at once.", example = "false") Boolean financed) {

        UpfrontFee asked(String principals) {
            boolean whole = amount != null && amount.isObject();
            String digits = whole ? text(amount.get("amount")) : text(amount);
            String of = whole ? text(amount.get("currency")) : currency;
            return new UpfrontFee(new MoneyBody(digits, of == null ? principals : of).money("upfrontFees"), Boolean.TRUE.equals(financed));
        }

        private static String text(JsonNode node) {
            return node == null || !node.isValueNode() || node.isNull() ? null : node.asString();
        }
    }

    @Schema(name = "Quote", description = "A schedule that nobody keeps.")
    record QuoteBody(MoneyBody installment, List<QuoteRowBody> rows, QuoteTotalsBody totals, QuoteRatesBody rates) {

        static QuoteBody of(QuoteResult.Quoted quote) {
            var totals = quote.totals();
            return new QuoteBody(MoneyBody.of(quote.installment()), quote.rows().stream().map(QuoteRowBody::of).toList(),
                    new QuoteTotalsBody(MoneyBody.of(totals.principal()), MoneyBody.of(totals.interest()), MoneyBody.of(totals.tax()),
                            MoneyBody.of(totals.insurance()), MoneyBody.of(totals.payment()), MoneyBody.of(totals.fees())),
                    new QuoteRatesBody(AgreementBodies.plain(quote.teaPct()), AgreementBodies.plain(quote.totalCostPct()),
                            AgreementBodies.plain(quote.totalCostWithoutTaxPct())));
        }
    }

    @Schema(description = "One row; its amounts are plain decimal texts in the currency of the principal.")
    record QuoteRowBody(int number, LocalDate dueOn, String principal, String interest, String tax, String insurance, String payment, String balance) {

        static QuoteRowBody of(QuoteResult.Row row) {
            return new QuoteRowBody(row.number(), row.dueOn(), MoneyBody.plain(row.principal()), MoneyBody.plain(row.interest()),
                    MoneyBody.plain(row.tax()), MoneyBody.plain(row.insurance()), MoneyBody.plain(row.payment()), MoneyBody.plain(row.balance()));
        }
    }

    record QuoteTotalsBody(MoneyBody principal, MoneyBody interest, MoneyBody tax, MoneyBody insurance, MoneyBody payment,
            @Schema(description = "The upfront fees, financed or not.") MoneyBody fees) {
    }

    record QuoteRatesBody(@Schema(description = "Effective annual rate in percent.", example = "12.682503") String teaPct,
            @Schema(description = "Effective annual cost of the real flows in percent.", example = "12.69") String totalCostPct,
            @Schema(description = "The same without the tax on interest.", example = "12.69") String totalCostWithoutTaxPct) {
    }
}
