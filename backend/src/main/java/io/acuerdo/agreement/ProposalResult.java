package io.acuerdo.agreement;

import java.util.List;

/** What became of a proposal, or of a returned one that was sent in again. */
public sealed interface ProposalResult {

    record Proposed(AgreementId id) implements ProposalResult {
    }

    record Refused(List<FieldProblem> problems) implements ProposalResult {

        public Refused {
            problems = List.copyOf(problems);
        }

        /** The problems in one sentence each, for where fields cannot be pointed at. */
        public String reason() {
            return String.join(" ", problems.stream().map(FieldProblem::message).toList());
        }
    }
}
