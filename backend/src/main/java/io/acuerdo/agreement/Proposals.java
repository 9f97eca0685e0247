package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Objects;

import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.PlannedInstalment;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.BusinessCalendar;
import io.acuerdo.shared.Money;
import org.springframework.stereotype.Component;

/** Turns what a person asks for into a draft with schedule and comparison, or says what is wrong with it, field by field. */
@Component
class Proposals {

    private static final int DAYS_FOR_A_DOWN_PAYMENT = 10;

    private final Portfolios portfolios;
    private final AgreementSettings settings;
    private final UsuryCaps usuryCaps;
    private final OfferValuation valuation;
    private final Clock clock;

    Proposals(Portfolios portfolios, AgreementSettings settings, UsuryCaps usuryCaps, OfferValuation valuation, Clock clock) {
        this.portfolios = portfolios;
        this.settings = settings;
        this.usuryCaps = usuryCaps;
        this.valuation = valuation;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Ready(Draft draft) implements Outcome {
        }

        record Wrong(List<FieldProblem> problems) implements Outcome {

            static Wrong of(List<Problem> problems) {
                return new Wrong(Problem.inWords(problems));
            }
        }
    }

    QuoteResult quote(QuoteRequest request) {
        return Quotes.quote(request, usuryCaps);
    }

    /** No accounts means all that owe something; no principal means what the type is about. */
    Outcome draft(DebtorDetails debtor, Wanted wanted, int restructureCount) {
        var problems = new ArrayList<Problem>();
        List<AccountSummary> chosen = choose(debtor, wanted.accounts(), problems);
        String currency = portfolios.portfolio(debtor.portfolio()).currency();
        Money payoff = sum(chosen.stream().map(AccountSummary::payoff).toList(), currency);
        if (problems.isEmpty() && !payoff.isPositive()) {
            problems.add(new Problem("accounts", "nothingOwed"));
        }
        if (!problems.isEmpty()) {
            return Outcome.Wrong.of(problems);
        }
        TodayTerms today = today(chosen, payoff, currency);
        problems.addAll(TypePolicy.check(wanted, chosen.size(), payoff));
        if (!problems.isEmpty()) {
            return Outcome.Wrong.of(problems);
        }
        var owed = new Wanted.Owed(payoff, sum(chosen.stream().map(AccountSummary::outstanding).toList(), currency), Money.of(today.pastDue(), currency));
        Wanted asked = wanted.completed(owed, today.ratePct());
        problems.addAll(checkDownPaymentDay(asked, today(debtor)));
        return problems.isEmpty() ? draft(debtor, asked, chosen, payoff, today, restructureCount) : Outcome.Wrong.of(problems);
    }

    private Outcome draft(DebtorDetails debtor, Wanted asked, List<AccountSummary> chosen, Money payoff, TodayTerms today, int restructureCount) {
        return switch (schedule(debtor, asked, chosen, payoff)) {
            case Schedule.Wrong(var problems) -> new Outcome.Wrong(problems);
            case Schedule.Rows(var rows, var totalCostPct) -> {
                Money principal = rows.stream().map(ScheduleRow::principal).reduce(Money::plus).orElseThrow();
                var terms = new RefinancingTerms(chosen.stream().map(AccountSummary::externalId).toList(), principal, asked.ratePct(), asked.conditions().whole(),
                        rows.size(), rows.getFirst().dueOn());
                BigDecimal newRate = asked.type().setsARate() ? asked.conditions().nominalPct(asked.ratePct()) : today.ratePct();
                DownPayment first = downPayment(asked, rows.getFirst().dueOn(), today(debtor));
                Money given = first == null ? principal : principal.plus(first.amount());
                Money debt = asked.type().mayWaive() ? payoff : given;
                OfferValue value = valuation.value(debtor, chosen, debt, flows(first, rows), restructureCount, today(debtor));
                yield new Outcome.Ready(new Draft(asked.type(), terms, first, chosen.stream().map(Proposals::keep).toList(), rows, totalCostPct, today,
                        Concession.of(debt, today.ratePct(), given, newRate, value, restructureCount), settings.toleranceDays()));
            }
        };
    }

    private static List<Problem> checkDownPaymentDay(Wanted asked, LocalDate today) {
        LocalDate day = asked.upfront().downPaymentDueOn();
        if (asked.upfront().downPayment() == null || day == null) {
            return List.of();
        }
        boolean early = day.isBefore(today);
        boolean late = asked.firstDueOn() != null && !day.isBefore(asked.firstDueOn());
        return early || late ? List.of(new Problem("downPaymentDueOn", "downPaymentDay", today, asked.firstDueOn())) : List.of();
    }

    private static DownPayment downPayment(Wanted asked, LocalDate firstDueOn, LocalDate today) {
        if (asked.upfront().downPayment() == null) {
            return null;
        }
        LocalDate day = asked.upfront().downPaymentDueOn();
        return new DownPayment(asked.upfront().downPayment(), day != null ? day : usualDayOfDownPayment(firstDueOn, today));
    }

    static LocalDate usualDayOfDownPayment(LocalDate firstDueOn, LocalDate today) {
        LocalDate usual = today.plusDays(DAYS_FOR_A_DOWN_PAYMENT);
        LocalDate last = firstDueOn.minusDays(1);
        return usual.isAfter(last) ? last : usual;
    }

    /** The down payment before the rows, as one more flow. */
    private static List<ScheduleRow> flows(DownPayment first, List<ScheduleRow> rows) {
        if (first == null) {
            return rows;
        }
        Money none = Money.zero(first.amount().currency().getCurrencyCode());
        var flows = new ArrayList<ScheduleRow>();
        flows.add(new ScheduleRow(0, first.dueOn(), first.amount(), none, none, none, first.amount(), none));
        flows.addAll(rows);
        return flows;
    }

    /** What would be paid when, or what stands in the way. */
    sealed interface Schedule {
        record Rows(List<ScheduleRow> rows, BigDecimal totalCostPct) implements Schedule {
        }

        record Wrong(List<FieldProblem> problems) implements Schedule {
        }
    }

    private Schedule schedule(DebtorDetails debtor, Wanted asked, List<AccountSummary> chosen, Money payoff) {
        if (asked.type() == AgreementType.HOLIDAY) {
            var rows = PaymentHoliday.rows(portfolios.instalments(chosen.getFirst().id()), asked.installments(), today(debtor));
            return rows.isEmpty() ? new Schedule.Wrong(Problem.inWords(List.of(new Problem("accounts", "noInstalments")))) : new Schedule.Rows(rows, null);
        }
        return calculate(debtor, asked, payoff);
    }

    /** By the quote engine, within the bounds of every agreement and the usury cap of today. Amount and rate are there. */
    Schedule calculate(DebtorDetails debtor, Wanted asked, Money payoff) {
        var problems = new ArrayList<>(RefinancingPolicy.check(asked, payoff, today(debtor), BusinessCalendar.of(debtor.country(), debtor.subdivision())));
        if (!problems.isEmpty()) {
            return new Schedule.Wrong(Problem.inWords(problems));
        }
        return switch (Quotes.quote(asked.conditions().quote(asked.principal(), asked.ratePct(), asked.firstDueOn(), asked.installments()), null)) {
            case QuoteResult.Quoted quoted -> usuryCaps.check("rate", debtor.country(), asked.principal().currency(), today(debtor), quoted.teaPct())
                    .<Schedule>map(problem -> new Schedule.Wrong(Problem.inWords(List.of(problem))))
                    .orElseGet(() -> new Schedule.Rows(quoted.rows().stream().map(ScheduleRow::of).toList(), quoted.totalCostPct()));
            case QuoteResult.Refused(var refused) -> new Schedule.Wrong(refused);
        };
    }

    /** What keeps a rate out of every offer although no cap of today forbids it: it is above the last cap that is known. */
    Optional<Problem> aboveLastKnownCap(DebtorDetails debtor, AgreementType type, RefinancingTerms terms) {
        if (!type.setsARate() || !(Quotes.quote(terms.conditions().quote(terms.principal(), terms.ratePct(), terms.firstDueOn(), terms.installments()), null)
                instanceof QuoteResult.Quoted quoted)) {
            return Optional.empty();
        }
        return usuryCaps.checkLastKnown("rate", debtor.country(), terms.principal().currency(), today(debtor), quoted.teaPct());
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
            return new TodayTerms(payoff.amount(), pastDue.amount(), rate(accounts), null, null, null, null, asOf);
        }
        Money instalment = sum(plans.stream().filter(plan -> !plan.isEmpty()).map(plan -> plan.get(plan.size() / 2).amount()).toList(), currency);
        int months = plans.stream().mapToInt(List::size).max().orElseThrow();
        LocalDate endsOn = open.stream().map(PlannedInstalment::dueOn).max(Comparator.naturalOrder()).orElseThrow();
        Money total = sum(open.stream().map(PlannedInstalment::unpaid).toList(), currency);
        return new TodayTerms(payoff.amount(), pastDue.amount(), rate(accounts), instalment.amount(), months, endsOn, total.amount(), asOf);
    }

    /** The nominal rate of all of them, each weighing as much as it owes; null where one is not known. */
    private BigDecimal rate(List<AccountSummary> accounts) {
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal payoff = BigDecimal.ZERO;
        for (AccountSummary account : accounts) {
            var rate = portfolios.nominalRatePct(account.id());
            if (rate.isEmpty()) {
                return null;
            }
            weighed = weighed.add(rate.get().multiply(account.payoff().amount()));
            payoff = payoff.add(account.payoff().amount());
        }
        return payoff.signum() == 0 ? null : weighed.divide(payoff, RefinancingPolicy.MAX_RATE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static RefinancedAccount keep(AccountSummary account) {
        return new RefinancedAccount(account.id().value(), account.externalId(), account.product(), account.pastDue().amount(),
                account.outstanding().amount(), account.payoff().amount(), account.balancesAsOf());
    }

    private static Money sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
