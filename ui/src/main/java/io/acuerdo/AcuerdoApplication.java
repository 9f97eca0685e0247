package io.acuerdo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: backend modules, staff screens and debtor portal in one process. */
@SpringBootApplication
@EnableScheduling
public class AcuerdoApplication {

    public static void main(String[] args) {
        SpringApplication.run(AcuerdoApplication.class, args);
    }
}
