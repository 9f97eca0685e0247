package io.acuerdo.ui.screens;

import java.nio.file.Path;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import io.acuerdo.launcher.MariaDbServer;

/** Points the application at a MariaDB of this JVM and switches engine and mail off. */
public class OnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PASSWORD = "screens-only";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MariaDbServer server = MariaDbServer.start(new MariaDbServer.Settings(Path.of("target", "screens", "mariadb-" + ProcessHandle.current().pid()), 0, PASSWORD));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            server.close();
        }));
        TestPropertyValues.of("spring.datasource.url=" + server.jdbcUrl(), "spring.datasource.username=" + server.user(), "spring.datasource.password=" + PASSWORD,
                "spring.datasource.hikari.maximum-pool-size=10", "camunda.client.enabled=false", "acuerdo.contact.dispatchers=0", "acuerdo.demo=true",
                "acuerdo.data-dir=target/screens/data", "acuerdo.empty=true", "acuerdo.api.password=" + PASSWORD, "acuerdo.demo.password=" + PASSWORD).applyTo(context);
    }
}
