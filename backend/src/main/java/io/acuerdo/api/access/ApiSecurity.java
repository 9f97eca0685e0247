package io.acuerdo.api.access;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import io.acuerdo.api.http.ApiProblem;
import io.acuerdo.api.http.BodyGuard;
import io.acuerdo.api.http.ProblemKind;
import io.acuerdo.api.http.ProblemWriter;
import io.acuerdo.staff.LoginThrottle;
import io.acuerdo.staff.Role;
import io.acuerdo.staff.Users;

/**
 * The doors that are not screens: REST (machine clients by HTTP Basic, no session, no CSRF), its description, and the actuator. They come
 * before the chain of the screens, which takes everything else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MachineClients.class)
class ApiSecurity {

    private final AuthenticationManager clients;
    private final ProblemWriter problems;

    ApiSecurity(MachineClients clients, LoginThrottle throttle, ProblemWriter problems) {
        this.clients = new ProviderManager(new MachineClientProvider(clients, throttle));
        this.problems = problems;
    }

    @Bean
    @Order(10)
    SecurityFilterChain apiChain(HttpSecurity http, Users users, BodyGuard bodies,
            @Value("${acuerdo.sandbox:false}") boolean sandbox) throws Exception {
        List<Route> routes = Routes.ALL.stream().filter(route -> sandbox || route.scope() != Scope.SANDBOX).toList();
        return http.securityMatcher("/api/**")
                .authenticationManager(clients)
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entryPoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new ActingFilter(users, problems), AuthorizationFilter.class)
                .addFilterAfter(new RouteGate(routes, problems), ActingFilter.class)
                .addFilterAfter(bodies, RouteGate.class)
                .build();
    }

    /** The description of the API is for whoever works here or calls it; not for the street. */
    @Bean
    @Order(11)
    SecurityFilterChain apiDocsChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**")
                .authenticationManager(clients)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** Health says up or down to everybody; the rest is for administrators and for clients that look after operations. */
    @Bean
    @Order(12)
    SecurityFilterChain actuatorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator", "/actuator/**")
                .authenticationManager(clients)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint()))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .anyRequest().hasAnyAuthority(Role.ADMIN.authority(), Scope.OPERATIONS.authority()))
                .build();
    }

    /** What the firewall turns away (a semicolon or a control character in the path) is bad input too, and said as such. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        var elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (request.getRequestURI().startsWith("/api/") && !response.isCommitted()) {
                problems.write(response, new ApiProblem(ProblemKind.BAD_INPUT, "The path, a header or a parameter has characters that are not allowed."));
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }

    private AuthenticationEntryPoint entryPoint() {
        return (request, response, refused) -> {
            if (refused instanceof LockedException) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "300");
                problems.write(response, new ApiProblem(ProblemKind.TOO_MANY_ATTEMPTS, refused.getMessage()));
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Acuerdo\", charset=\"UTF-8\"");
                problems.write(response, new ApiProblem(ProblemKind.NOT_SIGNED_IN, "Sign in with HTTP Basic as a machine client."));
            }
        };
    }
}
