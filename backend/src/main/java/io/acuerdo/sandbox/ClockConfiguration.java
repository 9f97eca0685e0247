package io.acuerdo.sandbox;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock every module asks. In the sandbox it is set before anything else can read it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    MovableClock clock(ObjectProvider<SandboxOffset> sandbox) {
        MovableClock clock = new MovableClock();
        sandbox.ifAvailable(offset -> clock.setOffset(offset.load()));
        return clock;
    }
}
