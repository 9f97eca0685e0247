package io.acuerdo.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import io.acuerdo.launcher.ZeebeBroker;

/** Points a context at the harness's servers, as a sandbox. */
public class WithEngine implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServers.stopAtEnd(context);
        ZeebeBroker broker = TestServers.broker();
        TestServers.Database database = TestServers.engineDatabase();
        TestPropertyValues.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(), "camunda.client.grpc-address=" + broker.grpcAddress(),
                "camunda.client.rest-address=" + broker.restAddress(), "acuerdo.engine.management-address=" + broker.managementAddress(),
                "acuerdo.sandbox=true", "spring.mail.host=" + TestServers.mail().host(), "spring.mail.port=" + TestServers.mail().port(),
                "acuerdo.data-dir=target/test-data-engine", "acuerdo.api.password=test-api", "acuerdo.demo.password=test-demo").applyTo(context);
    }
}
