package io.acuerdo.agreement;

import java.util.Optional;

/** The delegation of authority that is live, asked without the engine: to say beforehand and afterwards whose decision it is and why. */
public interface AuthorityTable {

    /** Empty when the table cannot be asked; who decides is then known only once the process has asked it. */
    Optional<Authority> authority(ProposalFacts facts);
}
