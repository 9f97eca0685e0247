package io.acuerdo.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import io.acuerdo.BackendTestApplication;
import io.acuerdo.testing.DatabaseOnly;

/** Ring 2 for the API: the backend on a real MariaDB behind a real HTTP port, since much of what a client sends never reaches a controller. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = BackendTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.servlet.multipart.max-file-size=2MB"})
@ContextConfiguration(initializers = DatabaseOnly.class)
@Import(ApiClient.class)
public @interface ApiTest {
}
