package io.acuerdo.cases;

import static io.acuerdo.shared.Texts.words;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.acuerdo.portfolio.DebtorId;
import io.acuerdo.portfolio.DebtorPosition;
import io.acuerdo.portfolio.PortfolioDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases for debtors in arrears who have none, thousands at a time. The unique key of the table has the last word on "one open case per
 * debtor and portfolio": whoever loses a race finds the other's case and opens nothing.
 */
@Component
class CaseOpening {

    private static final int ROWS_A_STATEMENT = 500;
    private static final int NAME_LENGTH = 200;
    private static final String INSERT = """
            INSERT INTO collection_case (id, version, debtor_id, portfolio, country, currency, zone, debtor_name, stage, stage_since, opened_at, \
            oldest_unpaid_due_on, past_due, outstanding, balances_as_of) VALUES """;

    private final JdbcTemplate jdbc;
    private final CaseRows rows;
    private final Portfolios portfolios;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpening(JdbcTemplate jdbc, CaseRows rows, Portfolios portfolios, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.portfolios = portfolios;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** How many cases were opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    int open(Collection<DebtorPosition> positions) {
        Instant at = clock.instant();
        List<DebtorPosition> wanted = withoutCase(positions.stream().filter(position -> position.isInArrears() && position.dpd() > 0)
                // One order for everybody, so that two imports wait for each other instead of locking each other out.
                .sorted(Comparator.comparing(position -> position.debtorId().value())).toList());
        if (wanted.isEmpty()) {
            return 0;
        }
        Map<DebtorId, String> names = portfolios.names(wanted.stream().map(DebtorPosition::debtorId).toList());
        Map<String, String> zones = portfolios.portfolios().stream().collect(Collectors.toMap(PortfolioDetails::name, it -> it.zone().getId()));
        var opened = new ArrayList<CaseOpened>(wanted.size());
        for (int from = 0; from < wanted.size(); from += ROWS_A_STATEMENT) {
            opened.addAll(insert(wanted.subList(from, Math.min(wanted.size(), from + ROWS_A_STATEMENT)), names, zones, at));
        }
        if (!opened.isEmpty()) {
            timeline.appendAll(opened.stream().map(CaseOpening::entry).toList(), Actor.SYSTEM);
            events.publishEvent(new CasesOpened(opened));
        }
        return opened.size();
    }

    private List<CaseOpened> insert(List<DebtorPosition> wanted, Map<DebtorId, String> names, Map<String, String> zones, Instant at) {
        List<DebtorPosition> left = wanted;
        while (!left.isEmpty()) {
            List<CaseOpened> opened = left.stream().map(it -> new CaseOpened(CaseId.next(), it.debtorId(), it.portfolio(), it.country(), it.dpd(),
                    it.pastDue(), at)).toList();
            try {
                jdbc.update(INSERT + Sql.rows(left.size(), 15), values(left, opened, names, zones, at));
                return opened;
            } catch (DuplicateKeyException someoneWasFaster) {
                // Only this statement is undone, and what made it fail is committed: now it can be seen.
                List<DebtorPosition> stillWanted = withoutCase(left);
                if (stillWanted.size() == left.size()) {
                    throw someoneWasFaster;
                }
                left = stillWanted;
            }
        }
        return List.of();
    }

    private static Object[] values(List<DebtorPosition> positions, List<CaseOpened> opened, Map<DebtorId, String> names, Map<String, String> zones,
                                   Instant at) {
        var moment = Sql.utc(at);
        var values = new ArrayList<>(positions.size() * 15);
        for (int i = 0; i < positions.size(); i++) {
            DebtorPosition position = positions.get(i);
            String name = names.getOrDefault(position.debtorId(), "");
            values.add(opened.get(i).caseId().value());
            values.add(0);
            values.add(position.debtorId().value());
            values.add(position.portfolio());
            values.add(position.country());
            values.add(position.currency());
            values.add(zones.get(position.portfolio()));
            values.add(name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name);
            values.add(Stage.EARLY_REMINDERS.name());
            values.add(moment);
            values.add(moment);
            values.add(position.oldestUnpaidDueOn());
            values.add(position.pastDue().amount());
            values.add(position.outstanding().amount());
            values.add(Sql.utc(position.asOf()));
        }
        return values.toArray();
    }

    private List<DebtorPosition> withoutCase(List<DebtorPosition> positions) {
        if (positions.isEmpty()) {
            return positions;
        }
        Set<DebtorId> known = rows.openCasesOf(positions.stream().map(DebtorPosition::debtorId).toList()).keySet();
        return positions.stream().filter(it -> !known.contains(it.debtorId())).toList();
    }

    private static Timeline.Draft entry(CaseOpened opened) {
        return new Timeline.Draft(opened.caseId(), TimelineKind.CASE_OPENED, opened.at(),
                "Se abre el caso: " + opened.dpd() + " días de mora, " + words(opened.pastDue()) + " vencidos",
                Map.of("dpd", opened.dpd(), "pastDue", opened.pastDue()));
    }
}
