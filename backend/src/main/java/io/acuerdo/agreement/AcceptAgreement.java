package io.acuerdo.agreement;

import io.acuerdo.shared.Actor;

/**
 * A debtor's yes. Only who and by which channel must be given.
 *
 * @param code       the one-time code the debtor received, or null when none was used
 * @param textSha256 of the document the debtor had before them, or null; another than the approved one is refused
 * @param address    the network address the yes came from, or null
 * @param device     what the debtor used, as its browser describes itself, or null
 */
public record AcceptAgreement(AgreementId id, String acceptedBy, String channel, String code, String textSha256, String address, String device, Actor actor) {

    public AcceptAgreement(AgreementId id, String acceptedBy, String channel, Actor actor) {
        this(id, acceptedBy, channel, null, null, null, null, actor);
    }
}
