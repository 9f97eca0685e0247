package io.acuerdo.api.access;

import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import io.acuerdo.staff.Role;

/**
 * One line of the table of routes: a call, the scope its client needs and the roles of which a person needs one when the client acts for a
 * person.
 */
public record Route(HttpMethod method, PathPattern path, Scope scope, Set<Role> roles) {

    static Route of(HttpMethod method, String path, Scope scope, Set<Role> roles) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), scope, Set.copyOf(roles));
    }

    /** True when this caller may call it. */
    public boolean allows(Caller caller) {
        return caller.has(scope)
                && (!caller.person() || roles.stream().anyMatch(role -> caller.actor().hasRole(role.name())));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
