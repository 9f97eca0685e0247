package io.acuerdo.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

import io.acuerdo.shared.Actor;

/**
 * The machine clients of the configuration: {@code acuerdo.api.clients.<name>.password} and {@code .scopes}. A client without a password
 * cannot sign in. Their passwords are long random words, so a plain digest in memory is enough and a call does not wait for Argon2.
 */
@ConfigurationProperties("acuerdo.api")
public record MachineClients(Map<String, Client> clients) {

    /** One client: its password and what it has been let into. */
    public record Client(String password, Set<Scope> scopes) {

        @Override
        public String toString() {
            return "Client[" + scopes + "]";
        }
    }

    public MachineClients {
        clients = clients == null ? Map.of() : Map.copyOf(clients);
    }

    Optional<Caller> authenticate(String name, String password) {
        var client = clients.get(name);
        boolean known = client != null && client.password() != null && !client.password().isBlank();
        boolean right = MessageDigest.isEqual(digest(known ? client.password() : ""), digest(password == null ? "" : password));
        return known && right
                ? Optional.of(new Caller(name, Set.copyOf(client.scopes()), new Actor(name, Set.of(), Set.of()), false))
                : Optional.empty();
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
