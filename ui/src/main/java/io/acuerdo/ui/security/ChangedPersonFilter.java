package io.acuerdo.ui.security;

import java.io.IOException;

import io.acuerdo.staff.StaffPrincipal;
import io.acuerdo.staff.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person was kept out or given other roles, groups or a password since they signed in. The request then goes on as
 * nobody's: a page leads to the sign-in, and an open screen learns that its session is over and loads itself again. It costs one look at an
 * index for each request of a signed-in person. ADR 0010.
 */
final class ChangedPersonFilter extends OncePerRequestFilter {

    private final Users users;

    ChangedPersonFilter(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof StaffPrincipal person && !users.isAsSignedIn(person)) {
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
        }
        chain.doFilter(request, response);
    }
}
