package io.acuerdo.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** How people prove who they are: Argon2id with the parameters OWASP asks for (19 MiB, two passes, one lane), throttled. */
@Configuration(proxyBeanMethods = false)
class StaffSignIn {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    UserDetailsService staffUserDetailsService(Users users) {
        return username -> users.byName(username).map(StaffPrincipal::new).orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
    }

    @Bean
    AuthenticationProvider staffAuthenticationProvider(UserDetailsService staffUserDetailsService, PasswordEncoder passwords, LoginThrottle throttle) {
        return new ThrottledProvider(staffUserDetailsService, passwords, throttle);
    }

    private static final class ThrottledProvider extends DaoAuthenticationProvider {

        private final LoginThrottle throttle;

        ThrottledProvider(UserDetailsService users, PasswordEncoder passwords, LoginThrottle throttle) {
            super(users);
            setPasswordEncoder(passwords);
            this.throttle = throttle;
        }

        @Override
        public Authentication authenticate(Authentication authentication) throws AuthenticationException {
            var username = authentication.getName();
            var address = authentication.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
            if (throttle.waitFor(username, address).isPresent()) {
                throw new LockedException("Too many failed attempts, try again in a few minutes");
            }
            try {
                var result = super.authenticate(authentication);
                throttle.succeeded(username, address);
                return result;
            } catch (BadCredentialsException wrong) {
                throttle.failed(username, address);
                throw wrong;
            }
        }
    }
}
