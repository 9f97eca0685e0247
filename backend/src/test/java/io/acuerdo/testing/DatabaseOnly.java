package io.acuerdo.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a context at the harness's database and mail server and switches the engine off. */
public class DatabaseOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServers.stopAtEnd(context);
        TestServers.Database database = TestServers.database();
        TestPropertyValues.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(), "spring.datasource.hikari.maximum-pool-size=15",
                "camunda.client.enabled=false", "spring.mail.host=" + TestServers.mail().host(), "spring.mail.port=" + TestServers.mail().port(),
                "acuerdo.data-dir=target/test-data", "acuerdo.contact.dispatchers=0", "acuerdo.contact.forget-codes-at=-", "acuerdo.api.password=test-api", "acuerdo.demo.password=test-demo").applyTo(context);
    }
}
