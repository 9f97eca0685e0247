package io.acuerdo.api.v1;

import java.time.LocalDate;
import java.util.List;

import io.acuerdo.agreement.QuoteRequest;
import io.acuerdo.agreement.QuoteResult;
import io.acuerdo.agreement.UpfrontFee;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a quote is asked with and answered by. */
final class QuoteBodies {

    private static final int MOST_INSTALMENTS = 1200;

    private QuoteBodies() {
    }

    @Schema(name = "QuoteRequest", description = "What to calculate. Only principal, rate, installments and firstDueOn are needed.")
    record QuoteRequestBody(MoneyBody principal,
            @Schema(allowableValues = {"FRENCH", "GERMAN", "AMERICAN", "FLAT"}, example = "FRENCH") String method,
            RateBody rate,
            @Schema(allowableValues = {"30/360", "ACT/365", "ACT/360"}, example = "30/360") String dayCount,
            @Schema(description = "Interest runs from here.", example = "2022-11-01") LocalDate firstAccrualOn,
            @Schema(example = "2022-12-01") LocalDate firstDueOn,
            @Schema(allowableValues = {"WEEKLY", "BIWEEKLY", "MONTHLY"}, example = "MONTHLY") String frequency,
            @Schema(example = "18") Integer installments,
            @Schema(example = "0") Integer gracePrincipalInstallments,
            @Schema(example = "0") Integer graceInterestPaymentInstallments,
            @Schema(type = "string", example = "1") String roundInstallmentToMultipleOf,
            @Schema(type = "string", example = "0") String taxOnInterestPct,
            @Schema(type = "string", example = "0") String insurancePctOfBalance,
            List<FeeBody> upfrontFees,
            @Schema(allowableValues = {"HALF_EVEN", "HALF_UP"}, example = "HALF_EVEN") String rounding,
            @Schema(description = "ISO 3166; the rate must keep this country's usury cap of the first day of interest, where it is known.", example = "CO") String country) {

        QuoteRequest asked() {
            var amount = Given.present("principal", principal).positive("principal");
            var pct = Given.present("rate", rate).value("rate");
            int count = Given.whole("installments", Given.present("installments", installments), 1, MOST_INSTALMENTS);
            return new QuoteRequest(amount, Given.text("method", method, 20), Given.text("rate.type", rate.type(), 20), pct,
                    Given.text("rate.convention", rate.convention(), 20), Given.text("dayCount", dayCount, 20),
                    Given.day("firstAccrualOn", firstAccrualOn), Given.day("firstDueOn", Given.present("firstDueOn", firstDueOn)),
                    Given.text("frequency", frequency, 20), count,
                    Given.whole("gracePrincipalInstallments", gracePrincipalInstallments, 0, MOST_INSTALMENTS),
                    Given.whole("graceInterestPaymentInstallments", graceInterestPaymentInstallments, 0, MOST_INSTALMENTS),
                    Given.decimal("roundInstallmentToMultipleOf", roundInstallmentToMultipleOf), Given.decimal("taxOnInterestPct", taxOnInterestPct),
                    Given.decimal("insurancePctOfBalance", insurancePctOfBalance),
                    upfrontFees == null ? null : upfrontFees.stream().map(fee -> Given.present("upfrontFees", fee).asked()).toList(),
                    Given.text("rounding", rounding, 20), Given.text("country", country, 2));
        }
    }

    @Schema(name = "UpfrontFee", description = "A fee at the beginning: paid out of the amount, or financed.")
    record FeeBody(@Schema(description = "Plain decimal digits.", example = "25.00") String amount, @Schema(example = "USD") String currency,
            @Schema(description = "Added to what is paid back; otherwise paid at once.", example = "false") Boolean financed) {

        UpfrontFee asked() {
            return new UpfrontFee(new MoneyBody(amount, currency).money("upfrontFees"), Boolean.TRUE.equals(financed));
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
