package io.acuerdo.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import io.acuerdo.cases.CaseId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds agreements in force by what needs a look. Reads only. */
@Service
@Transactional(readOnly = true)
public class AgreementsInForce {

    private static final int DAYS_AHEAD = 7;

    private final AgreementRepository agreements;
    private final Clock clock;

    AgreementsInForce(AgreementRepository agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Sort by {@code proposedAt, principal, status}. */
    public Page<AgreementSummary> search(AgreementFocus focus, Pageable page) {
        LocalDate today = LocalDate.now(clock);
        var found = switch (focus) {
            case DUE_SOON -> agreements.dueBetween(today, today.plusDays(DAYS_AHEAD), page);
            case ABOUT_TO_BREAK -> agreements.aboutToBreak(page);
        };
        return found.map(Agreement::summary);
    }

    /** The agreements of a case in the order in which one took the place of the other, of this chain alone. */
    public List<AgreementSummary> chain(AgreementId id, CaseId caseId) {
        var all = agreements.findByCaseIdOrderByProposedAtDesc(caseId.value());
        var chain = new HashSet<>(List.of(id.value()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Agreement one : all) {
                var amended = one.amends().map(AgreementId::value);
                if (amended.isPresent() && (chain.contains(amended.get()) || chain.contains(one.id().value()))) {
                    grown |= chain.add(one.id().value()) | chain.add(amended.get());
                }
            }
        }
        return all.reversed().stream().filter(one -> chain.contains(one.id().value())).map(Agreement::summary).toList();
    }
}
