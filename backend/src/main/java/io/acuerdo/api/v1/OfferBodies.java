package io.acuerdo.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.acuerdo.agreement.Offer;
import io.acuerdo.agreement.OfferLimits;
import io.acuerdo.agreement.OfferMenu;
import io.acuerdo.agreement.OfferType;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the call about offers answers with. */
final class OfferBodies {

    private OfferBodies() {
    }

    @Schema(name = "Offers", description = "What this debtor may be offered now, and what not.")
    record OffersBody(List<OfferBody> items, List<NoOfferBody> notOffered) {

        static OffersBody of(OfferMenu menu) {
            return new OffersBody(menu.offers().stream().map(OfferBody::of).toList(),
                    menu.notOffered().stream().map(one -> new NoOfferBody(one.type(), one.reason())).toList());
        }
    }

    @Schema(name = "Offer", description = "A way out that may be taken now, with the rule that allows it.")
    record OfferBody(@Schema(description = "Name it in the terms of a proposal to take it up.") UUID id, OfferType type,
            @Schema(description = "The row of the table of offers.", example = "Rule_offer-eligibility_6") String ruleId,
            @Schema(description = "Version of the table in the engine; 0 as it came with the product.") int tableVersion,
            @Schema(description = "Why, for the person at the desk.") String explanation,
            @Schema(description = "Why, for the debtor.") String whyForDebtor, LimitsBody limits,
            @Schema(description = "Each account for which it may be taken up by itself; none where it needs several.") List<AccountLimitsBody> accounts, Instant validFrom,
            @Schema(description = "From this moment on it is refused, with a fresh one beside it.") Instant validUntil) {

        static OfferBody of(Offer offer) {
            return offer == null ? null : new OfferBody(offer.id(), offer.type(), offer.ruleId(), offer.tableVersion(), offer.whyForStaff(),
                    offer.whyForDebtor(), LimitsBody.of(offer.limits()),
                    offer.accounts().stream().map(AccountLimitsBody::of).toList(), offer.validFrom(), offer.validUntil());
        }
    }

    @Schema(name = "OfferLimits", description = "Within what it may be taken up; both ends are included.")
    record LimitsBody(MoneyBody minAmount, MoneyBody maxAmount, @Schema(example = "15") String maxHaircutPct,
            @Schema(description = "Of the amount, paid before the agreement takes force.", example = "10") String minDownPaymentPct,
            @Schema(description = "Of a holiday, the instalments that are skipped.") int maxInstallments,
            @Schema(description = "Nominal annual; null where no rate is agreed.", example = "18") String minRatePct,
            @Schema(description = "Nominal annual; null where no rate is agreed or the offer sets no highest one.", example = "36") String maxRatePct) {

        static LimitsBody of(OfferLimits limits) {
            return new LimitsBody(MoneyBody.of(limits.minAmount()), MoneyBody.of(limits.maxAmount()), AgreementBodies.plain(limits.maxHaircutPct()),
                    AgreementBodies.plain(limits.minDownPaymentPct()), limits.maxInstallments(), AgreementBodies.plain(limits.minRatePct()),
                    AgreementBodies.plain(limits.maxRatePct()));
        }
    }

    @Schema(name = "OfferAccountLimits", description = "The least and the most that would be taken for one account.")
    record AccountLimitsBody(String externalId, String product, MoneyBody minAmount, MoneyBody maxAmount) {

        static AccountLimitsBody of(Offer.AccountLimits limits) {
            return new AccountLimitsBody(limits.externalId(), limits.product(), MoneyBody.of(limits.minAmount()), MoneyBody.of(limits.maxAmount()));
        }
    }

    @Schema(name = "NotOffered", description = "Something that cannot be taken now, and why.")
    record NoOfferBody(OfferType type, String reason) {
    }
}
