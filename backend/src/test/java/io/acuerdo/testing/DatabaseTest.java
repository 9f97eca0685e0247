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
 * Ring 2: the whole backend on a real MariaDB, without the engine: outbox rows are written and stay. Mail goes to the harness's server. The
 * clock ({@link io.acuerdo.sandbox.MovableClock}) may be moved by a test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = BackendTestApplication.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = DatabaseOnly.class)
public @interface DatabaseTest {
}
