package io.acuerdo.cases;

import java.util.List;

/** Cases opened together, in the transaction that opened them. */
public record CasesOpened(List<CaseOpened> cases) {
}
