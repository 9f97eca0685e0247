package io.acuerdo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

import io.acuerdo.BackendTestApplication;

/**
 * Ring 4: the whole backend on a real MariaDB, a real 8.6.0 broker with our exporter and a controlled clock, and a mail server. It is a
 * sandbox: {@link io.acuerdo.sandbox.SandboxTime} moves both clocks, forward only, for every test of the JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = BackendTestApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WithEngine.class)
public @interface EngineTest {
}
