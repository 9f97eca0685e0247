package io.acuerdo.cases;

import java.util.List;

/** Cases cured together: the same as their {@link CaseCured} events, for listeners that would else ask the database once a case. */
public record CasesCured(List<CaseCured> cases) {

    public CasesCured {
        cases = List.copyOf(cases);
    }
}
