package io.acuerdo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The backend without screens, for tests. */
@SpringBootApplication
@EnableScheduling
public class BackendTestApplication {
}
