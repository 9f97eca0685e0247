package io.acuerdo.contact;

/** How a debtor may be reached. A message is written and waits to be read; a call or a visit disturbs at once. */
public enum Channel {
    CALL, VISIT, SMS, EMAIL, WHATSAPP, RCS, LETTER;

    public boolean isMessage() {
        return this != CALL && this != VISIT;
    }
}
