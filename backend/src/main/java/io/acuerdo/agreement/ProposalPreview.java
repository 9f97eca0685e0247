package io.acuerdo.agreement;

import java.util.List;

/** What a proposal would be, before anybody sends it. */
public sealed interface ProposalPreview {

    /** @param agreement as it would be kept, with an id that nobody will ever find */
    record Possible(AgreementDetails agreement) implements ProposalPreview {
    }

    record Impossible(List<FieldProblem> problems) implements ProposalPreview {
    }
}
