package io.acuerdo.ui.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.acuerdo.staff.Users;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The chain for people: everything but the REST API. A view says by annotation who may open it; without one nobody may. An address that leads
 * nowhere is answered by the screens, once somebody is signed in.
 */
@Configuration
class StaffSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain staffChain(HttpSecurity http, Users users) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/vendor/**", "/js/**", "/styles/**", "/icons/**", "/favicon.ico").permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class).anyRequest(AuthorizedUrl::authenticated));
        http.addFilterBefore(new ChangedPersonFilter(users), AnonymousAuthenticationFilter.class);
        return http.build();
    }
}
