package io.acuerdo.agreement.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.acuerdo.agreement.Authority;
import io.acuerdo.agreement.AuthorityTable;
import io.acuerdo.agreement.ProposalFacts;
import io.acuerdo.engine.Decision;
import io.acuerdo.engine.Decisions;
import org.springframework.stereotype.Component;

/** Asks {@code approval-authority} in process, to say in words what the process asks the engine. */
@Component
class DecidedAuthority implements AuthorityTable {

    private static final String TABLE = "approval-authority";
    private static final String BAND = "approvalAmountBand";

    private static final int MOST_ANSWERS = 5000;

    private final Decisions decisions;
    private volatile Answers answers = new Answers(Long.MIN_VALUE, new ConcurrentHashMap<>());

    DecidedAuthority(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the tables of one state have answered so far. */
    private record Answers(long state, Map<ProposalFacts, Optional<Authority>> byFacts) {
    }

    /** A list of approvals asks again every few seconds for all its rows: the same facts are asked of the same tables once. */
    @Override
    public Optional<Authority> authority(ProposalFacts facts) {
        long state = decisions.state();
        Answers now = answers;
        if (now.state() != state || now.byFacts().size() >= MOST_ANSWERS) {
            now = new Answers(state, new ConcurrentHashMap<>());
            answers = now;
        }
        return now.byFacts().computeIfAbsent(facts, this::ask);
    }

    private Optional<Authority> ask(ProposalFacts facts) {
        Map<String, Object> asked = ProposalVariables.of(facts);
        if (decisions.evaluate(TABLE, asked) instanceof Decision.Made(Object group, String id, int version, var rules) && group instanceof String name) {
            String rule = rules.isEmpty() ? null : rules.getLast();
            return Optional.of(new Authority(name, band(asked), rule == null ? null : decisions.words(id, rule).orElse(null), id, rule, version));
        }
        return Optional.empty();
    }

    private String band(Map<String, Object> asked) {
        return decisions.evaluate(BAND, asked) instanceof Decision.Made made && made.value() instanceof String band ? band : null;
    }
}
