package io.acuerdo.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people read when everything runs: addresses, who may sign in, where the passwords are. */
record Welcome(String address, Options options, boolean isDemo, Secrets.Secret demo, Secrets.Secret api, Map<String, String> servers, DataFolder data) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Acuerdo runs" + (options.sandbox() ? " as a sandbox" : "") + ": " + address);
        lines.add("  REST API   " + address + "/swagger-ui.html (user api, password " + where(api, "ACUERDO_API_PASSWORD") + ")");
        lines.add("  Health     " + address + "/actuator/health");
        lines.add("  Broker     " + servers.get("ACUERDO_ZEEBE_GRPC") + " (for Camunda Modeler; no authentication)");
        lines.add("  Data       " + data.path() + ", logs in " + data.path().resolve("log"));
        if (isDemo) {
            lines.add("  Sign in as");
            lines.add("    agent1, agent2             agents of early arrears and broken promises");
            lines.add("    supervisor1, supervisor2   supervisors: approvals, legal, dashboard");
            lines.add("    coordinator1, manager1     coordinator, manager");
            lines.add("    committee1, 2 and 3         committee");
            lines.add("    owner                      process owner");
            lines.add("    compliance                 compliance");
            lines.add("    admin                      administrator");
            if (demo.isNew()) {
                lines.add("    password: " + demo.value() + "   (printed this once; kept in " + demo.file() + ")");
            } else {
                lines.add("    password: " + where(demo, "ACUERDO_DEMO_PASSWORD"));
            }
        }
        lines.add("Ctrl-C stops it; the next bin/run goes on with the same data.");
        lines.add("");
        return lines;
    }

    private static String where(Secrets.Secret secret, String variable) {
        return secret.file() == null ? "from " + variable : "in " + secret.file();
    }
}
