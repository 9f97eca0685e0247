package io.acuerdo.staff;

import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People to try the product with. They exist only where {@code acuerdo.demo=true}, that is, in the embedded default and in tests. */
@Component
@ConditionalOnProperty(name = "acuerdo.demo", havingValue = "true")
class DemoUsers implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);
    private static final Set<String> DESK = Set.of("early-arrears", "broken-promises");
    private static final Set<String> SUPERVISION = Set.of("early-arrears", "broken-promises", "refinancing-approval", "legal");

    static final List<NewUser> ALL = List.of(
            demo("agent1", "Ana Agudelo", Role.AGENT, DESK),
            demo("agent2", "Andrés Arango", Role.AGENT, DESK),
            demo("supervisor1", "Sofía Salazar", Role.SUPERVISOR, SUPERVISION),
            demo("supervisor2", "Samuel Soto", Role.SUPERVISOR, SUPERVISION),
            demo("coordinator1", "Carla Cárdenas", Role.COORDINATOR, SUPERVISION),
            demo("manager1", "Mateo Medina", Role.MANAGER, Set.of()),
            demo("committee1", "Camila Cuervo", Role.COMMITTEE, Set.of()),
            demo("committee2", "Carlos Cano", Role.COMMITTEE, Set.of()),
            demo("committee3", "Cecilia Castro", Role.COMMITTEE, Set.of()),
            demo("owner", "Olga Ospina", Role.PROCESS_OWNER, Set.of()),
            demo("compliance", "Clara Correa", Role.COMPLIANCE, Set.of()),
            demo("admin", "Adrián Acosta", Role.ADMIN, Set.of()));

    private final Users users;
    private final String password;

    DemoUsers(Users users, @Value("${acuerdo.demo.password:}") String password) {
        this.users = users;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (password.isBlank()) {
            log.warn("Demo users are not made: ACUERDO_DEMO_PASSWORD is not set.");
            return;
        }
        users.provideDemoUsers(ALL, password);
    }

    private static NewUser demo(String username, String displayName, Role role, Set<String> groups) {
        return new NewUser(username, displayName, null, Set.of(role), groups);
    }
}
