package io.acuerdo.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.acuerdo.cases.CaseId;
import io.acuerdo.cases.CaseStanding;
import io.acuerdo.cases.Cases;
import io.acuerdo.cases.Stage;
import io.acuerdo.cases.Timeline;
import io.acuerdo.cases.TimelineKind;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Opens agreements for a change: always the case first, then the agreement, both locked, so that a payment, a judgement and an acceptance of the
 * same agreement follow one another. Also writes what every step writes: the timeline, and the way back when a proposal comes to nothing.
 */
@Component
class AgreementStore {

    private static final Texts TEXTS = new Texts("agreement");

    private final AgreementRepository agreements;
    private final Cases cases;
    private final Timeline timeline;
    private final Portfolios portfolios;

    AgreementStore(AgreementRepository agreements, Cases cases, Timeline timeline, Portfolios portfolios) {
        this.agreements = agreements;
        this.cases = cases;
        this.timeline = timeline;
        this.portfolios = portfolios;
    }

    /** An agreement that nobody else changes before the transaction ends, with the standing of its case. */
    record Opened(Agreement agreement, CaseStanding standing) {
    }

    Opened open(AgreementId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no agreement " + id));
    }

    Optional<Opened> find(AgreementId id) {
        return agreements.caseIdOf(id.value()).map(caseId -> {
            var standing = cases.lock(new CaseId(caseId)).orElseThrow();
            return new Opened(agreements.lock(id.value()).orElseThrow(), standing);
        });
    }

    /** Without a lock, to be looked at only. */
    Agreement read(AgreementId id) {
        return agreements.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("There is no agreement " + id));
    }

    DebtorDetails debtor(DebtorId id) {
        return portfolios.debtor(id).orElseThrow(() -> new IllegalStateException("There is no debtor " + id));
    }

    DebtorDetails debtorOf(AgreementId id) {
        return agreements.findById(id.value()).map(agreement -> debtor(agreement.debtorId())).orElseThrow(() -> new IllegalArgumentException("There is no agreement " + id));
    }

    List<ZoneId> zones(Agreement agreement) {
        return debtor(agreement.debtorId()).zones();
    }

    /** When that day has ended everywhere the debtor may live. */
    Instant endOf(LocalDate day, Agreement agreement) {
        return InstalmentPlan.endOf(day, zones(agreement));
    }

    /** The day it still is somewhere the debtor may live: a day that counts against the debtor has ended everywhere. */
    LocalDate earliestDay(Agreement agreement, Instant now) {
        return zones(agreement).stream().map(zone -> LocalDate.ofInstant(now, zone)).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** A proposal that came to nothing gives the case back: to the agreement it was to amend, else to the reminders. */
    void giveBack(Opened opened, String why, Actor by) {
        var standing = opened.standing();
        var amended = opened.agreement().amends().flatMap(id -> agreements.findById(id.value())).filter(it -> it.status() == AgreementStatus.ACTIVE);
        if (amended.isPresent() && standing.isAbout(Stage.REFINANCING, opened.agreement().id().value())) {
            cases.moveTo(standing.id(), Stage.AGREEMENT, amended.get().id().value(), why, by);
        } else if (standing.isOpen() && (standing.isAbout(Stage.REFINANCING, opened.agreement().id().value())
                || standing.isAbout(Stage.AGREEMENT, opened.agreement().id().value()))) {
            cases.moveTo(standing.id(), Stage.EARLY_REMINDERS, null, why, by);
        }
    }

    /** {@code pairs} are names and values of the facts behind the entry; those that are null are left out. */
    void tell(Agreement agreement, TimelineKind kind, Actor by, String summary, Object... pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agreementId", agreement.id().toString());
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put((String) pairs[i], pairs[i + 1]);
            }
        }
        timeline.append(agreement.caseId(), kind, by, summary, facts);
    }

    static String sentence(String key, Object... values) {
        return TEXTS.text("timeline." + key, values);
    }
}
