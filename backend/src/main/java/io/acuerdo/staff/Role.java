package io.acuerdo.staff;

import java.util.Locale;

/**
 * What a person may do here. ADR 0010 says which role may call what; a role also is a candidate group of tasks, named in lower case with
 * hyphens.
 */
public enum Role {
    AGENT, SUPERVISOR, COORDINATOR, MANAGER, COMMITTEE, PROCESS_OWNER, COMPLIANCE, ADMIN;

    /** The candidate group that goes with this role, such as {@code process-owner}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name under which Spring Security knows this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
