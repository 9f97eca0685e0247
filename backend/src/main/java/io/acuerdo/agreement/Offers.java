package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.agreement.OfferMenu.NotOffered;
import io.acuerdo.agreement.OfferStore.Given;
import io.acuerdo.cases.CaseDetails;
import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Timeline;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a debtor may be offered now: the rows of the table {@code offer-eligibility} that speak for the facts of the case, each with the limits that
 * follow from what is owed. What can be had for one account only is asked for each product by itself. An offer is kept when it is first given and
 * stays the same until its window closes or its limits change.
 */
@Service
@Transactional
public class Offers {

    private final Cases cases;
    private final Timeline timeline;
    private final AgreementRepository agreements;
    private final OfferStore store;
    private final OfferTable table;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Offers(Cases cases, Timeline timeline, AgreementRepository agreements, OfferStore store, OfferTable table, Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.agreements = agreements;
        this.store = store;
        this.table = table;
        this.clock = clock;
    }

    /** Empty when there is no such case. */
    public Optional<OfferMenu> menu(CaseId id) {
        return cases.details(id).map(this::menu);
    }

    private OfferMenu menu(CaseDetails about) {
        var notOffered = new ArrayList<NotOffered>();
        var offers = new ArrayList<Offer>();
        List<Given> possible = possible(about);
        Optional<Problem> nothing = whyNothing(about, possible);
        Optional<Problem> noAgreement = livingAgreement(about);
        for (OfferType type : OfferType.values()) {
            Optional<Given> offer = possible.stream().filter(one -> one.type() == type).findFirst();
            boolean taken = noAgreement.isPresent() && type != OfferType.PAY_NOW;
            if (nothing.isPresent() || taken || offer.isEmpty()) {
                notOffered.add(new NotOffered(type, nothing.or(() -> taken ? noAgreement : Optional.empty())
                        .map(problem -> problem.inWords().message()).orElseGet(() -> Problem.sentence("notInTheTable"))));
            }
        }
        if (nothing.isEmpty()) {
            possible.stream().filter(one -> noAgreement.isEmpty() || one.type() == OfferType.PAY_NOW).map(this::keep).map(this::inWords).forEach(offers::add);
        }
        return new OfferMenu(offers, notOffered);
    }

    private static Optional<Problem> whyNothing(CaseDetails about, List<Given> possible) {
        if (about.summary().stage().isEnd()) {
            return Optional.of(new Problem("caseId", "caseEnded"));
        }
        if (about.summary().isOnHold() && possible.isEmpty()) {
            return Optional.of(new Problem("caseId", "caseOnHold"));
        }
        return about.payoff().isPositive() ? Optional.empty() : Optional.of(new Problem("caseId", "nothingOwed"));
    }

    private Optional<Problem> livingAgreement(CaseDetails about) {
        return agreements.idsOfCase(about.summary().id().value(), Agreements.LIVING).isEmpty() ? Optional.empty()
                : Optional.of(new Problem("caseId", "livingAgreement"));
    }

    /** The offer as it was given before when it still says the same and its window is open. */
    private Given keep(Given offer) {
        return store.last(offer.caseId(), offer.type()).filter(last -> last.isValid(offer.validFrom()) && last.saysTheSameAs(offer)).orElseGet(() -> store.add(offer));
    }

    private List<Given> possible(CaseDetails about) {
        OfferFacts facts = facts(about);
        Map<String, List<EligibleOffer>> byProduct = new LinkedHashMap<>();
        byProduct.put(facts.product(), table.eligible(facts));
        facts.accounts().forEach(account -> byProduct.computeIfAbsent(account.product(), product -> table.eligible(facts.about(product))));
        Map<OfferType, EligibleOffer> rows = new LinkedHashMap<>();
        byProduct.get(facts.product()).forEach(row -> rows.putIfAbsent(row.type(), row));
        byProduct.values().forEach(some -> some.stream().filter(row -> row.type().isAboutOneAccount()).forEach(row -> rows.putIfAbsent(row.type(), row)));
        return rows.values().stream().map(row -> offer(about, row, row.type().isAboutOneAccount()
                ? facts.of(facts.accounts().stream().filter(account -> byProduct.get(account.product()).contains(row)).toList()) : facts)).toList();
    }

    private OfferFacts facts(CaseDetails about) {
        var debtor = about.debtor();
        List<OfferAccount> owing = debtor.accounts().stream().filter(account -> account.payoff().isPositive())
                .sorted(Comparator.comparing(AccountSummary::payoff).reversed())
                .map(account -> new OfferAccount(account.externalId(), account.product(), account.pastDue().amount(), account.payoff().amount())).toList();
        Relationship relationship = Relationship.of(debtor.accounts());
        return new OfferFacts(about.summary().isOnHold(), about.summary().dpd(), about.summary().segment(), owing.isEmpty() ? null : owing.getFirst().product(),
                agreements.countAccepted(debtor.id().value(), Agreements.RESTRUCTURES), timeline.brokenPromises(debtor.id()),
                owing.size(), table.valueOf(relationship), relationship, owing);
    }

    private Given offer(CaseDetails about, EligibleOffer row, OfferFacts facts) {
        Instant now = clock.instant();
        return new Given(null, about.summary().id(), row.type(), limits(about, row, facts), now, validUntil(about, now, row.validDays()), row.ruleId(),
                row.tableVersion(), row.reason(), json.writeValueAsString(facts));
    }

    /** Of an offer about one account: from the one that owes least to the one that owes most. */
    private static OfferLimits limits(CaseDetails about, EligibleOffer row, OfferFacts facts) {
        Money payoff = about.payoff();
        Money most = row.type() == OfferType.VERBAL && about.summary().pastDue().isPositive() ? about.summary().pastDue() : payoff;
        int digits = payoff.currency().getDefaultFractionDigits();
        Money least = switch (row.type()) {
            case PAY_NOW, PROMISE, VERBAL -> new Money(BigDecimal.ONE.movePointLeft(digits), payoff.currency());
            default -> new Money(OfferPolicy.least(payoff.amount(), row.maxHaircutPct(), digits), payoff.currency());
        };
        if (row.type().isAboutOneAccount()) {
            most = new Money(facts.accounts().getFirst().payoff(), payoff.currency());
            least = new Money(facts.accounts().getLast().payoff(), payoff.currency());
        }
        return new OfferLimits(least, most, row.maxHaircutPct(), row.minDownPaymentPct(), row.maxInstallments(), row.minRatePct(), row.maxRatePct());
    }

    /** The end of the last day, in the debtor's zone where that is latest. */
    private static Instant validUntil(CaseDetails about, Instant now, int days) {
        return about.debtor().zones().stream().map(zone -> LocalDate.ofInstant(now, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant())
                .max(Instant::compareTo).orElseThrow();
    }

    private Offer inWords(Given offer) {
        OfferFacts facts = json.readValue(offer.facts(), OfferFacts.class);
        return new Offer(offer.id(), offer.type(), offer.limits(), accounts(offer, facts), offer.validFrom(), offer.validUntil(), offer.ruleId(),
                offer.tableVersion(), why(offer, facts, "debtor"), why(offer, facts, "staff"));
    }

    /** What it would take of each account by itself; a consolidation takes them together alone. */
    private static List<Offer.AccountLimits> accounts(Given offer, OfferFacts facts) {
        var limits = offer.limits();
        String currency = limits.maxAmount().currency().getCurrencyCode();
        int digits = limits.maxAmount().currency().getDefaultFractionDigits();
        return offer.type() == OfferType.CONSOLIDATION ? List.of() : facts.accounts().stream().map(account -> {
            BigDecimal most = offer.type() == OfferType.VERBAL && account.pastDue().signum() > 0 ? account.pastDue() : account.payoff();
            BigDecimal least = switch (offer.type()) {
                case PAY_NOW, PROMISE, VERBAL -> BigDecimal.ONE.movePointLeft(digits);
                default -> OfferPolicy.least(account.payoff(), limits.maxHaircutPct(), digits);
            };
            return new Offer.AccountLimits(account.externalId(), account.product(), Money.of(least, currency), Money.of(most, currency));
        }).toList();
    }

    private static String why(Given offer, OfferFacts facts, String reader) {
        var limits = offer.limits();
        Relationship relationship = facts.relationship() == null ? new Relationship(facts.accountsOwing(), 0, null) : facts.relationship();
        return Problem.text("offer.why." + offer.reason() + "." + reader, facts.dpd(), limits.minAmount(), limits.maxAmount(), limits.maxInstallments(),
                limits.maxHaircutPct(), limits.minDownPaymentPct(), facts.restructureCount(), facts.brokenPromises(), facts.accountsOwing(),
                relationship.outstandingToPastDue(), relationship.accounts(), relationship.accountsUpToDate()).orElse(offer.reason());
    }

    /** Against a proposal that names an offer: why it cannot be taken up, and a fresh one where its window has closed. */
    Optional<ProposalResult.Refused> whyNot(UUID offerId, CaseId caseId, AgreementType type) {
        Optional<Given> given = store.find(offerId).filter(one -> one.caseId().equals(caseId));
        if (given.isEmpty()) {
            return refused(new Problem("offerId", "unknownOffer"), null);
        }
        if (given.get().type() != OfferType.of(type)) {
            return refused(new Problem("offerId", "offerOfOtherType", given.get().type().name()), null);
        }
        if (given.get().isValid(clock.instant())) {
            return Optional.empty();
        }
        Offer fresh = menu(caseId).stream().flatMap(menu -> menu.offers().stream()).filter(one -> one.type() == given.get().type()).findFirst().orElse(null);
        return refused(new Problem("offerId", fresh == null ? "offerExpired" : "offerExpiredFresh"), fresh);
    }

    private static Optional<ProposalResult.Refused> refused(Problem problem, Offer fresh) {
        return Optional.of(new ProposalResult.Refused(List.of(problem.inWords()), fresh));
    }

    /** The limits a proposal is held against: of the offer it names, else of today's of its type; empty when nothing of the kind is on offer. */
    Optional<OfferLimits> limits(UUID offerId, CaseId caseId, AgreementType type) {
        return offerId != null ? store.find(offerId).map(Given::limits)
                : cases.details(caseId).stream().flatMap(about -> possible(about).stream()).filter(one -> one.type() == OfferType.of(type)).map(Given::limits).findFirst();
    }
}
