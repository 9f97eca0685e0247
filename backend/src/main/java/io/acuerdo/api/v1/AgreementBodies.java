package io.acuerdo.api.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.agreement.AcceptanceEvidence;
import io.acuerdo.agreement.AcceptanceRecord;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementInstalment;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.AgreementType;
import io.acuerdo.agreement.Conditions;
import io.acuerdo.agreement.DebtTerms;
import io.acuerdo.agreement.InstalmentStatus;
import io.acuerdo.agreement.NpvParts;
import io.acuerdo.agreement.OverdueCharges;
import io.acuerdo.agreement.RefinancingTerms;
import io.acuerdo.agreement.Upfront;
import io.acuerdo.api.v1.AgreementLifeBodies.LifeBody;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the calls about agreements speak in. */
final class AgreementBodies {

    private static final int MOST_INSTALMENTS = 1200;

    private AgreementBodies() {
    }

    @Schema(description = "What is proposed to the debtor.", requiredProperties = {"type", "terms"})
    record AgreementRequest(AgreementType type, TermsRequest terms) {
    }

    @Schema(description = """
            Terms of an agreement. REFINANCING and CONSOLIDATION need a rate; the other types have none of their own. SETTLEMENT: the principal is what is
            paid instead of the debt. HOLIDAY: the installments are the months to skip, from 1 to 3, and firstDueOn follows from them.""",
            requiredProperties = {"installments"})
    record TermsRequest(
            @Schema(description = "The creditor's ids of the accounts it is about; all of the case when left out.", example = "[\"LC-00042\"]")
            List<String> accounts,
            @Schema(description = "The new debt; when left out the payoff of the accounts, or what is past due for VERBAL.") MoneyBody principal,
            RateBody rate,
            @Schema(allowableValues = {"FRENCH", "GERMAN", "AMERICAN", "FLAT"}, example = "FRENCH") String method,
            @Schema(description = "How many instalments.", example = "18") Integer installments,
            @Schema(example = "2026-04-01") LocalDate firstDueOn,
            @Schema(allowableValues = {"30/360", "ACT/365", "ACT/360"}, example = "30/360") String dayCount,
            @Schema(allowableValues = {"WEEKLY", "BIWEEKLY", "MONTHLY"}, example = "MONTHLY") String frequency,
            @Schema(example = "0") Integer gracePrincipalInstallments,
            @Schema(example = "0") Integer graceInterestPaymentInstallments,
            @Schema(type = "string", example = "100") String roundInstallmentToMultipleOf,
            @Schema(type = "string", example = "0") String taxOnInterestPct,
            @Schema(type = "string", example = "0") String insurancePctOfBalance,
            @Schema(description = "What becomes of overdue interest and fees, for REFINANCING and CONSOLIDATION; CAPITALISE when left out.")
            OverdueCharges overdueCharges,
            @Schema(description = "Paid before the agreement takes force; no part of the principal.") MoneyBody downPayment,
            @Schema(description = "Its last day; the tenth from today when left out, but before the first instalment.", example = "2026-03-20")
            LocalDate downPaymentDueOn,
            @Schema(description = "The offer that is taken up; its limits then bind, and past its validity it is refused with a fresh one.") UUID offerId) {

        Upfront upfront() {
            return new Upfront(overdueCharges, downPayment == null ? null : downPayment.positive("terms.downPayment"),
                    Given.day("terms.downPaymentDueOn", downPaymentDueOn));
        }

        Conditions conditions() {
            return new Conditions(Given.text("terms.method", method, 20), rate == null ? null : Given.text("terms.rate.type", rate.type(), 20),
                    rate == null ? null : Given.text("terms.rate.convention", rate.convention(), 20), Given.text("terms.dayCount", dayCount, 20),
                    Given.text("terms.frequency", frequency, 20),
                    Given.whole("terms.gracePrincipalInstallments", gracePrincipalInstallments, 0, MOST_INSTALMENTS),
                    Given.whole("terms.graceInterestPaymentInstallments", graceInterestPaymentInstallments, 0, MOST_INSTALMENTS),
                    Given.decimal("terms.roundInstallmentToMultipleOf", roundInstallmentToMultipleOf),
                    Given.decimal("terms.taxOnInterestPct", taxOnInterestPct), Given.decimal("terms.insurancePctOfBalance", insurancePctOfBalance));
        }
    }

    @Schema(description = "The terms as they were agreed on.")
    record TermsBody(List<String> accounts, MoneyBody principal, RateBody rate, String method, int installments, LocalDate firstDueOn, String dayCount,
            String frequency, int gracePrincipalInstallments, int graceInterestPaymentInstallments, String roundInstallmentToMultipleOf,
            String taxOnInterestPct, String insurancePctOfBalance) {

        static TermsBody of(RefinancingTerms terms) {
            var conditions = terms.conditions();
            return new TermsBody(terms.accounts(), MoneyBody.of(terms.principal()), RateBody.of(terms.ratePct(), conditions), conditions.method(),
                    terms.installments(), terms.firstDueOn(), conditions.dayCount(), conditions.frequency(), conditions.gracePrincipalInstallments(),
                    conditions.graceInterestPaymentInstallments(), bare(conditions.roundInstallmentToMultipleOf()), bare(conditions.taxOnInterestPct()),
                    bare(conditions.insurancePctOfBalance()));
        }
    }

    @Schema(description = "One row of the schedule; its amounts are plain decimal texts in the currency of the principal.")
    record AgreementRowBody(int number, LocalDate dueOn, String principal, String interest, String tax, String insurance, String payment,
            String balance, String paid, InstalmentStatus status, LocalDate paidOn,
            @Schema(description = "The last day on which paying keeps it.") LocalDate toleratedUntil,
            @Schema(description = "Interest that an early settlement spared.") String waived) {

        static AgreementRowBody of(AgreementInstalment row) {
            return new AgreementRowBody(row.number(), row.dueOn(), MoneyBody.plain(row.principal()), MoneyBody.plain(row.interest()),
                    MoneyBody.plain(row.tax()), MoneyBody.plain(row.insurance()), MoneyBody.plain(row.payment()), MoneyBody.plain(row.balance()),
                    MoneyBody.plain(row.paid()), row.status(), row.paidOn(), row.toleratedUntil(), MoneyBody.plain(row.waived()));
        }
    }

    @Schema(description = "One side of the comparison between today and the proposal; what the creditor's file does not tell is null.")
    record DebtTermsBody(MoneyBody debt, String ratePct, MoneyBody instalment, Integer months, LocalDate endsOn, MoneyBody total,
            MoneyBody pastDue, Instant asOf) {

        static DebtTermsBody of(DebtTerms terms) {
            return terms == null ? null : new DebtTermsBody(MoneyBody.of(terms.debt()), plain(terms.ratePct()), MoneyBody.of(terms.instalment()),
                    terms.months(), terms.endsOn(), MoneyBody.of(terms.total()), MoneyBody.of(terms.pastDue()), terms.asOf());
        }
    }

    @Schema(description = "Present value against waiting: effect = keepPct of (offer - recovery + costs), at the cost of funds. Above zero the offer is better.")
    record NpvBody(MoneyBody offer, MoneyBody recovery, MoneyBody costs, MoneyBody effect, @Schema(example = "70") String recoveryPct, int months,
            @Schema(example = "5") String costPct, @Schema(example = "70") String keepPct,
            @Schema(description = "Effective annual.", example = "12") String costOfFundsPct, LocalDate valuedOn) {

        static NpvBody of(NpvParts npv) {
            return npv == null ? null : new NpvBody(MoneyBody.of(npv.offer()), MoneyBody.of(npv.recovery()), MoneyBody.of(npv.costs()), MoneyBody.of(npv.effect()),
                    plain(npv.recoveryPct()), npv.months(), plain(npv.costPct()), plain(npv.keepPct()), plain(npv.costOfFundsPct()), npv.valuedOn());
        }
    }

    @Schema(description = "Proof of an acceptance.")
    record AcceptanceBody(String acceptedBy, String channel, Instant at, String recordedBy,
            @Schema(description = "SHA-256 of the very document that was accepted.") String documentSha256,
            @Schema(description = "SHA-256 of the canonical terms that were accepted.") String termsSha256,
            @Schema(description = "How the one-time code was sent; null when none was used.") String codeChannel, String codeAddress, Instant codeSentAt,
            Instant codeConfirmedAt, @Schema(description = "The network address the yes came from.") String address, String device,
            @Schema(description = "SHA-256 of the page of evidence, see GET /agreements/{id}/evidence.") String evidenceSha256) {

        static AcceptanceBody of(AcceptanceEvidence evidence, Optional<AcceptanceRecord> record) {
            return evidence == null ? null
                    : new AcceptanceBody(evidence.acceptedBy(), evidence.channel(), evidence.at(), evidence.recordedBy(), evidence.documentSha256(),
                            record.map(AcceptanceRecord::termsSha256).orElse(null), record.map(AcceptanceRecord::codeChannel).orElse(null),
                            record.map(AcceptanceRecord::codeAddress).orElse(null), record.map(AcceptanceRecord::codeSentAt).orElse(null),
                            record.map(AcceptanceRecord::codeConfirmedAt).orElse(null), record.map(AcceptanceRecord::address).orElse(null),
                            record.map(AcceptanceRecord::device).orElse(null), record.map(AcceptanceRecord::evidenceSha256).orElse(null));
        }
    }

    @Schema(description = "The debtor's yes.", requiredProperties = {"acceptedBy", "channel"})
    record AcceptanceRequest(@Schema(description = "Who said yes.", example = "Laura Gómez") String acceptedBy,
            @Schema(description = "How: a word in capitals.", example = "BRANCH") String channel,
            @Schema(description = "The one-time code the debtor received; left out when none was used.", example = "042917") String code,
            @Schema(description = "SHA-256 of the document the debtor read; another than the approved one is refused.") String textSha256,
            @Schema(description = "What the debtor used.", example = "Mozilla/5.0 (Android 15)") String device,
            @Schema(description = "The network address the yes came from.", example = "203.0.113.7") String address) {
    }

    @Schema(description = "Where the one-time code goes.")
    record AcceptanceCodeRequest(@Schema(description = "One of the debtor's e-mail addresses; the first usable one when left out.") String contactPoint) {
    }

    @Schema(description = "A one-time code that is on its way.")
    record AcceptanceCodeBody(String channel, @Schema(description = "The address, hidden but for its first letter and its house.", example = "l***@example.org") String to,
            @Schema(description = "It is good before this moment.") Instant expiresAt) {
    }

    @Schema(description = "An agreement; moments that have not come are null.")
    record AgreementBody(UUID id, UUID caseId, AgreementType type, AgreementStatus status, TermsBody terms, List<AgreementRowBody> rows,
            MoneyBody totalPayment, MoneyBody totalInterest, MoneyBody paid, DebtTermsBody today, DebtTermsBody proposal,
            @Schema(description = "Who proposed it.") String maker,
            @Schema(description = "Who decided on it; never the maker.") String checker,
            @Schema(description = "The group whose authority it takes.") String approverGroup,
            @Schema(description = "The reason of the last decision.") String reason,
            Instant proposedAt, Instant approvedAt, @Schema(description = "The debtor's yes is awaited until then.") Instant acceptUntil,
            AcceptanceBody acceptance, Instant endedAt, boolean hasDocument,
            @Schema(description = "SHA-256 of the canonical terms, printed in the document.") String termsSha256,
            @Schema(description = "SHA-256 of the file.") String documentSha256,
            @Schema(description = "The agreement whose place this one takes.") UUID amends,
            @Schema(description = "The agreement that took this one's place.") UUID amendedBy, LifeBody life,
            @Schema(description = "What it is worth against waiting; null for proposals of earlier versions.") NpvBody npv,
            @Schema(description = "Effective annual cost of the flows in percent; null where the instalments are those of the product.", example = "19.56")
            String totalCostPct, @Schema(description = "Whether it stays within what was on offer.") boolean withinOffer) {

        static AgreementBody of(AgreementDetails one) {
            return of(one, Optional.empty());
        }

        static AgreementBody of(AgreementDetails one, Optional<AcceptanceRecord> acceptance) {
            return new AgreementBody(one.id().value(), one.caseId().value(), one.type(), one.status(), TermsBody.of(one.terms()),
                    one.rows().stream().map(AgreementRowBody::of).toList(), MoneyBody.of(one.totalPayment()), MoneyBody.of(one.totalInterest()),
                    MoneyBody.of(one.paid()), DebtTermsBody.of(one.today()), DebtTermsBody.of(one.proposal()), one.maker(), one.checker(),
                    one.approverGroup(), one.reason(), one.proposedAt(), one.approvedAt(), one.acceptUntil(), AcceptanceBody.of(one.acceptance(), acceptance),
                    one.endedAt(), one.hasDocument(), one.termsSha256(), one.documentSha256(), AgreementLifeBodies.id(one.life().amends()),
                    AgreementLifeBodies.id(one.life().amendedBy()), LifeBody.of(one.life()), NpvBody.of(one.npv()), plain(one.totalCostPct()),
                    one.facts().withinOffer());
        }
    }

    /** Without the zeros of a column. */
    private static String bare(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
