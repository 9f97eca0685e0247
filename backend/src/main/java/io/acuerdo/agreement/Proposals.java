package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PlannedInstalment;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Money;
import org.springframework.stereotype.Component;

/** Turns what a person asks for into a draft with schedule and comparison, or says what is wrong with it, field by field. */
@Component
class Proposals {

    private final Portfolios portfolios;
    private final AgreementSettings settings;
    private final UsuryCaps usuryCaps;
    private final Clock clock;

    Proposals(Portfolios portfolios, AgreementSettings settings, UsuryCaps usuryCaps, Clock clock) {
        this.portfolios = portfolios;
        this.settings = settings;
        this.usuryCaps = usuryCaps;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Ready(Draft draft) implements Outcome {
        }

        record Wrong(List<Problem> problems) implements Outcome {
        }
    }

    QuoteResult quote(QuoteRequest request) {
        return Quotes.quote(request, usuryCaps);
    }

    /** No accounts means all that owe something; no principal means their payoff. */
    Outcome draft(DebtorDetails debtor, List<String> wanted, Money principal, BigDecimal ratePct, int installments, LocalDate firstDueOn, int restructureCount) {
        var problems = new ArrayList<Problem>();
        List<AccountSummary> chosen = choose(debtor, wanted, problems);
        String currency = portfolios.portfolio(debtor.portfolio()).currency();
        Money payoff = sum(chosen.stream().map(AccountSummary::payoff).toList(), currency);
        if (problems.isEmpty() && !payoff.isPositive()) {
            problems.add(new Problem("accounts", "nothingOwed"));
        }
        Money amount = principal == null ? payoff : principal;
        if (problems.isEmpty()) {
            problems.addAll(RefinancingPolicy.check(amount, ratePct, installments, firstDueOn, payoff, today(debtor)));
        }
        if (problems.isEmpty()) {
            usuryCaps.check("rate", debtor.country(), today(debtor), Refinancing.effectiveAnnualPct(ratePct)).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        List<ScheduleRow> rows = Refinancing.rows(amount, ratePct, installments, firstDueOn);
        if (rows.isEmpty()) {
            return new Outcome.Wrong(List.of(new Problem("principal", "tooSmall", installments)));
        }
        var terms = new RefinancingTerms(chosen.stream().map(AccountSummary::externalId).toList(), amount, ratePct, Refinancing.FRENCH, installments, firstDueOn);
        TodayTerms today = today(chosen, payoff, currency);
        return new Outcome.Ready(new Draft(terms, chosen.stream().map(Proposals::keep).toList(), rows, today,
                Refinancing.concession(payoff, today.ratePct(), amount, ratePct, rows, restructureCount), settings.toleranceDays()));
    }

    private static List<AccountSummary> choose(DebtorDetails debtor, List<String> wanted, List<Problem> problems) {
        if (wanted == null || wanted.isEmpty()) {
            return debtor.accounts().stream().filter(account -> account.payoff().isPositive()).toList();
        }
        var chosen = new ArrayList<AccountSummary>();
        for (String externalId : wanted.stream().distinct().toList()) {
            debtor.accounts().stream().filter(account -> account.externalId().equals(externalId)).findFirst()
                    .ifPresentOrElse(chosen::add, () -> problems.add(new Problem("accounts", "unknownAccount", String.valueOf(externalId))));
        }
        return chosen;
    }

    private LocalDate today(DebtorDetails debtor) {
        return LocalDate.ofInstant(clock.instant(), portfolios.portfolio(debtor.portfolio()).zone());
    }

    /** What the file tells of the road the accounts are on; a file without a plan leaves instalment, months, end and total open. */
    private TodayTerms today(List<AccountSummary> accounts, Money payoff, String currency) {
        Money pastDue = sum(accounts.stream().map(AccountSummary::pastDue).toList(), currency);
        Instant asOf = accounts.stream().map(AccountSummary::balancesAsOf).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        List<List<PlannedInstalment>> plans = accounts.stream().map(account -> portfolios.instalments(account.id()).stream()
                .filter(planned -> planned.unpaid().isPositive()).sorted(Comparator.comparing(PlannedInstalment::dueOn)).toList()).toList();
        List<PlannedInstalment> open = plans.stream().flatMap(List::stream).toList();
        if (open.isEmpty() || plans.stream().allMatch(plan -> plan.size() <= 1)) {
            return new TodayTerms(payoff.amount(), pastDue.amount(), null, null, null, null, null, asOf);
        }
        Money instalment = sum(plans.stream().filter(plan -> !plan.isEmpty()).map(plan -> plan.get(plan.size() / 2).amount()).toList(), currency);
        int months = plans.stream().mapToInt(List::size).max().orElseThrow();
        LocalDate endsOn = open.stream().map(PlannedInstalment::dueOn).max(Comparator.naturalOrder()).orElseThrow();
        Money total = sum(open.stream().map(PlannedInstalment::unpaid).toList(), currency);
        return new TodayTerms(payoff.amount(), pastDue.amount(), null, instalment.amount(), months, endsOn, total.amount(), asOf);
    }

    private static RefinancedAccount keep(AccountSummary account) {
        return new RefinancedAccount(account.id().value(), account.externalId(), account.product(), account.pastDue().amount(),
                account.outstanding().amount(), account.payoff().amount(), account.balancesAsOf());
    }

    private static Money sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
