package io.acuerdo.api.access;

import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import io.acuerdo.staff.Right;
import io.acuerdo.staff.Role;

/**
 * One line of the table of routes: a call, the scope its client needs and the right a person needs when the client acts for a person.
 */
public record Route(HttpMethod method, PathPattern path, Scope scope, Right right) {

    static Route of(HttpMethod method, String path, Scope scope, Right right) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), scope, right);
    }

    /** True when this caller may call it. */
    public boolean allows(Caller caller) {
        return caller.has(scope) && (!caller.person() || right.isOf(caller.actor()));
    }

    /** The roles of which a person needs one. */
    public Set<Role> roles() {
        return right.roles();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
