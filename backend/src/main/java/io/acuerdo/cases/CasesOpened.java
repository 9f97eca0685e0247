package io.acuerdo.cases;

import java.util.List;

/** Cases opened together, or one taken up again after its end, in the transaction that did so: each needs a process. */
public record CasesOpened(List<CaseOpened> cases) {
}
