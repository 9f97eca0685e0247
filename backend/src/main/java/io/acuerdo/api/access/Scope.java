package io.acuerdo.api.access;

/** What a machine client has been let into. {@code act-as} allows it to name the person it acts for. */
public enum Scope {
    IMPORTS("imports"), PAYMENTS("payments"), CASES("cases"), TASKS("tasks"), AGREEMENTS("agreements"), CONTACT("contact"),
    SANDBOX("sandbox"), OPERATIONS("operations"), ACT_AS("act-as");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** The name under which Spring Security knows this scope. */
    public String authority() {
        return "SCOPE_" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
