package io.acuerdo.agreement;

import java.util.List;

/** What became of a proposal, or of a returned one that was sent in again. */
public sealed interface ProposalResult {

    record Proposed(AgreementId id) implements ProposalResult {
    }

    /** @param fresh the offer that takes the place of one whose window has closed; else null */
    record Refused(List<FieldProblem> problems, Offer fresh) implements ProposalResult {

        public Refused(List<FieldProblem> problems) {
            this(problems, null);
        }

        public Refused {
            problems = List.copyOf(problems);
        }

        /** The problems in one sentence each, for where fields cannot be pointed at. */
        public String reason() {
            return String.join(" ", problems.stream().map(FieldProblem::message).toList());
        }
    }
}
