package io.acuerdo.api.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import io.acuerdo.staff.LoginThrottle;

/** Lets machine clients in by HTTP Basic. Not a bean: it must never become a way into the screens. */
final class MachineClientProvider implements AuthenticationProvider {

    private final MachineClients clients;
    private final LoginThrottle throttle;

    MachineClientProvider(MachineClients clients, LoginThrottle throttle) {
        this.clients = clients;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (throttle.waitFor(name, address).isPresent()) {
            throw new LockedException("Too many failed attempts, try again in a few minutes.");
        }
        var caller = clients.authenticate(name, String.valueOf(asked.getCredentials()));
        if (caller.isEmpty()) {
            throttle.failed(name, address);
            throw new BadCredentialsException("Unknown client or wrong password.");
        }
        throttle.succeeded(name, address);
        return new CallerAuthentication(caller.get());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
