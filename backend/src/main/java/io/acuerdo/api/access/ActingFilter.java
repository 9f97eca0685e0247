package io.acuerdo.api.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.http.ProblemWriter;
import io.acuerdo.staff.Users;

/** Puts the person named in the header {@code Acuerdo-User} in the client's place, if the client may act for people. */
final class ActingFilter extends OncePerRequestFilter {

    static final String HEADER = "Acuerdo-User";

    private final Users users;
    private final ProblemWriter problems;

    ActingFilter(Users users, ProblemWriter problems) {
        this.users = users;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getHeader(HEADER);
        if (name != null && SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication client) {
            var caller = client.getPrincipal();
            if (!caller.has(Scope.ACT_AS)) {
                problems.write(response, new ApiProblem(ProblemKind.NOT_ALLOWED,
                        "The client " + caller.client() + " may not act for a person: it has no scope act-as."));
                return;
            }
            var person = users.actor(name);
            if (person.isEmpty()) {
                problems.write(response, new ApiProblem(ProblemKind.NOT_ALLOWED,
                        "The header " + HEADER + " names nobody who may sign in."));
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(caller.actingFor(person.get())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
