package io.acuerdo.portfolio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import io.acuerdo.BackendTestApplication;
import io.acuerdo.testing.TestServers;

/**
 * Ring 2 on a base of its own that begins empty, because the figures of the demo files are those of an empty base. Chunks are small, so that
 * small files have many of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BackendTestApplication.class)
@ContextConfiguration(initializers = PortfolioTest.OwnDatabase.class)
@Import(Loads.class)
@interface PortfolioTest {

    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestServers.Database database = TestServers.freshDatabase("acuerdo_portfolio");
            TestPropertyValues.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(), "camunda.client.enabled=false", "acuerdo.data-dir=target/test-data/portfolio",
                    "acuerdo.api.password=test-api", "acuerdo.demo.password=test-demo", "acuerdo.portfolio.chunk-rows=100",
                    "acuerdo.portfolio.max-file-size=3MB", "acuerdo.portfolio.day-roll-delay=P1D",
                    "acuerdo.portfolio.profiles.completa.complete-file=true", "acuerdo.portfolio.profiles.completa.country=CO",
                    "acuerdo.portfolio.profiles.completa.currency=COP", "acuerdo.portfolio.profiles.completa.separator=;",
                    "acuerdo.portfolio.profiles.completa.columns.accountId=NUM_CREDITO",
                    "acuerdo.portfolio.profiles.completa.columns.debtorId=CLIENTE").applyTo(context);
        }
    }
}
