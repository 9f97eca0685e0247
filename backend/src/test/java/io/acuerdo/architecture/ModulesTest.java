package io.acuerdo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import io.acuerdo.BackendTestApplication;

class ModulesTest {

    /** The launcher is on the tests' class path alone and is no part of the application. */
    private final ApplicationModules modules = ApplicationModules.of(BackendTestApplication.class, resideInAPackage("io.acuerdo.launcher.."));

    @Test
    void theModulesAreThese() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString)).containsExactlyInAnyOrder("shared", "engine", "document",
                "portfolio", "strategy", "cases", "contact", "promise", "agreement", "paper", "task", "staff", "sandbox", "api");
    }

    @Test
    void modulesUseOnlyWhatTheyMay() {
        modules.verify();
    }
}
