package io.acuerdo.api.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.acuerdo.agreement.AgreementLife;
import io.acuerdo.api.v1.AgreementLifeBodies.WatchBody;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Hold;
import io.acuerdo.cases.HoldReason;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.TimelineEntry;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.promise.PromiseDetails;
import io.acuerdo.promise.PromiseStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the calls about cases, their timeline, holds and promises speak in. */
final class CaseBodies {

    private CaseBodies() {
    }

    @Schema(description = "One collection case. Amounts are the sum over the debtor's accounts.")
    record CaseBody(UUID id, UUID debtorId, String debtorName, String portfolio, Stage stage,
            @Schema(description = "Relevance and risk, such as A1; null until it has been decided.") String segment,
            @Schema(description = "Days past due, counted to today in the portfolio's zone.", example = "34") int dpd,
            MoneyBody pastDue, MoneyBody outstanding, Instant openedAt,
            @Schema(description = "The running process instance that leads the case; null when none runs yet or any more.") String processInstanceKey,
            @Schema(description = "The holds that stand.") List<HoldBody> holds,
            @Schema(description = "Only when one case is asked for.") List<CaseAccountBody> accounts,
            @Schema(description = "While the watch period of its agreement runs, and only when one case is asked for: until then days past due stay what they are.")
            WatchBody watch) {

        static CaseBody of(CaseSummary one, Long processInstanceKey, List<Hold> holds, List<AccountSummary> accounts, AgreementLife.Watch watch) {
            return new CaseBody(one.id().value(), one.debtorId().value(), one.debtorName(), one.portfolio(), one.stage(), one.segment(), one.dpd(),
                    MoneyBody.of(one.pastDue()), MoneyBody.of(one.outstanding()), one.openedAt(),
                    processInstanceKey == null ? null : Long.toString(processInstanceKey),
                    holds.stream().filter(Hold::stands).map(HoldBody::of).toList(),
                    accounts == null ? null : accounts.stream().map(CaseAccountBody::of).toList(), WatchBody.of(watch));
        }
    }

    @Schema(description = "One account of the case's debtor.")
    record CaseAccountBody(UUID id, String externalId, String product, int dpd, MoneyBody pastDue, MoneyBody outstanding, MoneyBody payoff,
            @Schema(description = "The moment the balances are of.") Instant balancesAsOf) {

        static CaseAccountBody of(AccountSummary account) {
            return new CaseAccountBody(account.id().value(), account.externalId(), account.product(), account.dpd(), MoneyBody.of(account.pastDue()),
                    MoneyBody.of(account.outstanding()), MoneyBody.of(account.payoff()), account.balancesAsOf());
        }
    }

    @Schema(description = "A hold: while it stands, the strategy rests and nothing is sent to the debtor.")
    record HoldBody(UUID id, HoldReason reason, String note, Instant setAt, String setBy) {

        static HoldBody of(Hold hold) {
            return new HoldBody(hold.id().value(), hold.reason(), hold.note(), hold.setAt(), hold.setBy());
        }
    }

    @Schema(description = "The wish to suspend a case.", requiredProperties = {"reason"})
    record HoldRequest(HoldReason reason, @Schema(description = "For colleagues, up to 1000 characters.") String note) {
    }

    @Schema(description = "One thing that happened to a case.")
    record TimelineBody(Instant at,
            @Schema(description = "What happened; more kinds may be added.", example = "PROMISE_RECORDED") String kind,
            @Schema(description = "User name; null for what nobody did.") String by,
            @Schema(description = "A sentence for people.") String summary,
            @Schema(description = "The facts behind it.") Map<String, Object> data) {

        static TimelineBody of(TimelineEntry entry) {
            return new TimelineBody(entry.at(), entry.kind().name(), entry.by(), entry.summary(), entry.data() == null ? Map.of() : entry.data());
        }
    }

    @Schema(description = "What the debtor promised to pay.", requiredProperties = {"amount", "dueOn"})
    record PromiseRequest(MoneyBody amount, @Schema(description = "In the debtor's own calendar.", example = "2026-03-31") LocalDate dueOn) {
    }

    @Schema(description = "A promise to pay.")
    record PromiseBody(UUID id, UUID caseId, MoneyBody amount, LocalDate dueOn,
            @Schema(description = "The last day on which paying keeps it.") LocalDate graceEndsOn,
            @Schema(description = "The moment it is judged.") Instant judgeAt,
            PromiseStatus status, @Schema(description = "What counts towards it so far.") MoneyBody paid, Instant recordedAt, String recordedBy) {

        static PromiseBody of(PromiseDetails promise) {
            return new PromiseBody(promise.id().value(), promise.caseId().value(), MoneyBody.of(promise.amount()), promise.dueOn(),
                    promise.graceEndsOn(), promise.judgeAt(), promise.status(), MoneyBody.of(promise.paid()), promise.recordedAt(),
                    promise.recordedBy());
        }
    }
}
