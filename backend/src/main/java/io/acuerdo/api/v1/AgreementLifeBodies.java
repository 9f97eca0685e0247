package io.acuerdo.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.acuerdo.agreement.AgreementLife;
import io.acuerdo.agreement.Holiday;
import io.acuerdo.agreement.OverdueCharges;
import io.acuerdo.agreement.Payoff;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the calls about the life of an agreement in force speak in. */
final class AgreementLifeBodies {

    private AgreementLifeBodies() {
    }

    @Schema(description = "What pays an agreement off on a day.")
    record PayoffBody(LocalDate on, @Schema(description = "Principal not paid yet.") MoneyBody principal,
            @Schema(description = "Interest and charges up to that day; never those of the future.") MoneyBody charges,
            @Schema(description = "What to pay.") MoneyBody total,
            @Schema(description = "What waiting until the last instalment would cost more.") MoneyBody sparedInterest) {

        static PayoffBody of(Payoff payoff) {
            return new PayoffBody(payoff.on(), MoneyBody.of(payoff.principal()), MoneyBody.of(payoff.charges()), MoneyBody.of(payoff.total()),
                    MoneyBody.of(payoff.sparedInterest()));
        }
    }

    @Schema(description = "New terms for an agreement in force.", requiredProperties = {"terms"})
    record AmendmentRequest(AmendmentTermsBody terms) {
    }

    @Schema(description = "The terms of an amendment; its principal is what pays the agreement off today.", requiredProperties = {"rate", "installments", "firstDueOn"})
    record AmendmentTermsBody(RateBody rate, @Schema(description = "How many monthly instalments.", example = "18") Integer installments,
            @Schema(example = "2026-04-01") LocalDate firstDueOn,
            @Schema(description = "WAIVE or CAPITALISE (the default): what becomes of interest up to today.") OverdueCharges overdueCharges) {
    }

    @Schema(description = "A payment holiday.", requiredProperties = {"instalments"})
    record HolidayRequest(@Schema(description = "By how many periods everything that is not paid moves.", example = "1") Integer instalments) {
    }

    @Schema(description = "What the agreement went through after the debtor's yes. What did not happen is null, amounts are zero then.")
    record LifeBody(DownPaymentBody downPayment, @Schema(description = "When the debtor was told of a breach.") LocalDate noticeSentOn,
            @Schema(description = "The last day on which paying what is past due cures it.") LocalDate cureEndsOn,
            @Schema(description = "What was waived and is owed again since the breach.") MoneyBody haircutRevoked,
            WatchBody watch, @Schema(description = "When it was paid off before its time.") LocalDate settledOn,
            @Schema(description = "Interest of the future that this spared.") MoneyBody interestWaived,
            @Schema(description = "Money received that nothing was owed for.") MoneyBody credit, List<HolidayBody> holidays) {

        static LifeBody of(AgreementLife life) {
            return new LifeBody(life.downPayment() == null ? null : new DownPaymentBody(MoneyBody.of(life.downPayment().amount()), life.downPayment().dueOn(),
                    MoneyBody.of(life.downPaymentPaid())), life.noticeSentOn(), life.cureEndsOn(), MoneyBody.of(life.haircutRevoked()), WatchBody.of(life.watch()),
                    life.settledOn(), MoneyBody.of(life.interestWaived()), MoneyBody.of(life.credit()), life.holidays().stream().map(HolidayBody::of).toList());
        }
    }

    @Schema(description = "Money that is to come before the agreement takes force.")
    record DownPaymentBody(MoneyBody amount, LocalDate dueOn, MoneyBody paid) {
    }

    @Schema(description = "Until so many instalments in a row are paid on time, days past due do not count as cured.")
    record WatchBody(@Schema(description = "In a row so far.") int onTime, int needed, @Schema(description = "Since when they count as cured.") LocalDate passedOn) {

        static WatchBody of(AgreementLife.Watch watch) {
            return watch == null ? null : new WatchBody(watch.onTime(), watch.needed(), watch.passedOn());
        }
    }

    @Schema(description = "A payment holiday that was granted.")
    record HolidayBody(@Schema(description = "The first instalment that moved.") int fromNumber, int instalments, Instant grantedAt, String grantedBy) {

        static HolidayBody of(Holiday holiday) {
            return new HolidayBody(holiday.fromNumber(), holiday.instalments(), holiday.grantedAt(), holiday.grantedBy());
        }
    }

    static UUID id(io.acuerdo.agreement.AgreementId id) {
        return id == null ? null : id.value();
    }
}
