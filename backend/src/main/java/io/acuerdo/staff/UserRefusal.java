package io.acuerdo.staff;

/** Why a change to a user is refused. The text for people has the key {@code staff.refusal.<name>}. */
public enum UserRefusal {
    UNKNOWN_USER, USERNAME_TAKEN, USERNAME_RESERVED, USERNAME_INVALID, DISPLAY_NAME_INVALID, GROUP_INVALID, NO_ROLE, PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG, WRONG_PASSWORD, OWN_ACCOUNT, LAST_ADMIN;

    /** The key of its text in the message bundle. */
    public String messageKey() {
        return "staff.refusal." + name();
    }
}
