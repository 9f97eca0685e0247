package io.acuerdo.agreement;

import java.util.List;

/** A committee decides by two voices, for or against, of different people. One return sends a proposal back: it is not a no. */
final class CommitteePolicy {

    static final int VOICES = 2;

    private CommitteePolicy() {
    }

    static boolean decidesByVotes(String group) {
        return Authority.COMMITTEE.equals(group);
    }

    static ApprovalOutcome outcome(List<Vote> votes) {
        long inFavour = votes.stream().filter(Vote::isFor).count();
        if (inFavour >= VOICES) {
            return ApprovalOutcome.APPROVE;
        }
        return votes.size() - inFavour >= VOICES ? ApprovalOutcome.REJECT : ApprovalOutcome.OPEN;
    }
}
