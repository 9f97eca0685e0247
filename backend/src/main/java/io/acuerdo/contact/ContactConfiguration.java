package io.acuerdo.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force, read once. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    ContactPolicy contactPolicy() {
        return new ContactPolicy(ContactRules.bundled());
    }
}
