package io.acuerdo.ui;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.acuerdo.AcuerdoApplication;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.data.repository.Repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class UiArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.acuerdo");

    @Test
    void the_screens_keep_the_borders_of_the_modules() {
        ApplicationModules modules = ApplicationModules.of(AcuerdoApplication.class);
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).contains("ui", "cases", "engine", "api");
    }

    @Test
    void a_view_knows_no_engine_client_no_process_package_and_no_rest_controller() {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().startsWith("io.acuerdo.ui"))).hasSizeGreaterThan(30);
        noClasses().that().resideInAPackage("io.acuerdo.ui..").should().dependOnClassesThat()
                .resideInAnyPackage("io.camunda..", "io.acuerdo.*.process..", "io.acuerdo.api..", "org.apache.pdfbox..").check(CLASSES);
    }

    @Test
    void a_view_holds_no_entity_and_no_repository() {
        assertThat(CLASSES.stream().filter(type -> type.isAnnotatedWith(Entity.class))).isNotEmpty();
        noClasses().that().resideInAPackage("io.acuerdo.ui..").should().dependOnClassesThat().areAnnotatedWith(Entity.class)
                .orShould().dependOnClassesThat().areAssignableTo(Repository.class).check(CLASSES);
    }

    @Test
    void no_screen_brings_a_script_that_would_need_node() {
        noClasses().that().resideInAPackage("io.acuerdo.ui..").should()
                .beAnnotatedWith("com.vaadin.flow.component.dependency.NpmPackage")
                .orShould().beAnnotatedWith("com.vaadin.flow.component.dependency.JsModule")
                .orShould().beAnnotatedWith("com.vaadin.flow.component.dependency.CssImport").check(CLASSES);
    }
}
