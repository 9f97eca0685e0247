package io.acuerdo.api.access;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.http.ProblemWriter;

/** Lets a call through when the table of routes has it and allows this caller. Before any body is read. */
final class RouteGate extends OncePerRequestFilter {

    private final List<Route> routes;
    private final ProblemWriter problems;

    RouteGate(List<Route> routes, ProblemWriter problems) {
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var known = routes.stream().filter(route -> route.path().matches(path)).toList();
        var method = HttpMethod.valueOf(request.getMethod());
        var asked = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        var route = known.stream().filter(candidate -> candidate.method().equals(asked)).findFirst();
        if (known.isEmpty()) {
            problems.write(response, new ApiProblem(ProblemKind.NOT_FOUND, "There is nothing at this path."));
        } else if (route.isEmpty()) {
            var methods = known.stream().map(candidate -> candidate.method().name()).distinct().collect(Collectors.joining(", "));
            response.setHeader(HttpHeaders.ALLOW, methods);
            problems.write(response, new ApiProblem(ProblemKind.METHOD_NOT_ALLOWED, "This path takes " + methods + "."));
        } else if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller)
                || !route.get().allows(caller.getPrincipal())) {
            problems.write(response, new ApiProblem(ProblemKind.NOT_ALLOWED, refusal(route.get())));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String refusal(Route route) {
        return "It takes a client with the scope " + route.scope() + " and, when it acts for a person, one of the roles "
                + route.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")) + ".";
    }
}
