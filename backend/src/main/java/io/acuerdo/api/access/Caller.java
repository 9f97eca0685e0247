package io.acuerdo.api.access;

import java.util.Set;

import io.acuerdo.shared.Actor;

/**
 * Who calls: the machine client, and who acts through it. {@code person} is true when the header {@code Acuerdo-User} names somebody, and
 * then that person's roles decide besides the client's scopes.
 */
public record Caller(String client, Set<Scope> scopes, Actor actor, boolean person) {

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    Caller actingFor(Actor named) {
        return new Caller(client, scopes, named, true);
    }
}
