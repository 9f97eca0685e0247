package io.acuerdo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A test never sleeps and is never switched off. */
@AnalyzeClasses(packages = "io.acuerdo", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTest {

    @ArchTest
    static final ArchRule noTestSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class).orShould().callMethod(TimeUnit.class, "sleep", long.class);

    @ArchTest
    static final ArchRule noTestIsSwitchedOff = noMethods().that().areAnnotatedWith(Test.class).should().beAnnotatedWith(Disabled.class);

    @ArchTest
    static final ArchRule noTestClassIsSwitchedOff = noClasses().should().beAnnotatedWith(Disabled.class);
}
