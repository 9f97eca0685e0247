package io.acuerdo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.acuerdo.sandbox.MovableClock;
import io.acuerdo.shared.Ids;
import io.camunda.client.annotation.JobWorker;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Version;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What must never be in the product's code. ArchUnit fails a rule whose selection is empty. */
@AnalyzeClasses(packages = "io.acuerdo", importOptions = {ImportOption.DoNotIncludeTests.class, CodeRulesTest.NoLauncher.class})
class CodeRulesTest {

    static final class NoLauncher implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/launcher/");
        }
    }

    private static final String[] WORKFLOW_MODULES = {"io.acuerdo.cases", "io.acuerdo.contact", "io.acuerdo.promise", "io.acuerdo.agreement"};
    private static final String[] MONEY_MODULES = {"io.acuerdo.shared..", "io.acuerdo.portfolio..", "io.acuerdo.strategy..", "io.acuerdo.cases..",
            "io.acuerdo.contact..", "io.acuerdo.promise..", "io.acuerdo.agreement..", "io.acuerdo.document..", "io.acuerdo.api.."};
    private static final Set<String> CLOCKLESS = Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(), ZonedDateTime.class.getName(), YearMonth.class.getName());

    private static final DescribedPredicate<JavaClass> WORKERS = describe("job workers",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(JobWorker.class)));
    private static final DescribedPredicate<JavaClass> TRANSACTIONAL = describe("transactional", type -> type.isAnnotatedWith(Transactional.class)
            || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)));

    @ArchTest
    static final ArchRule onlyEngineSandboxAndProcessPackagesKnowCamunda = noClasses()
            .that().resideOutsideOfPackages("io.acuerdo.engine..", "io.acuerdo.sandbox..", "io.acuerdo.*.process..")
            .should().dependOnClassesThat().resideInAnyPackage("io.camunda..");

    @ArchTest
    static final ArchRule somebodyDoesKnowCamunda = classes().that(WORKERS).should().resideInAPackage("io.acuerdo.*.process..");

    @ArchTest
    static final ArchRule onlyDocumentKnowsHowFilesAreMade = noClasses().that().resideOutsideOfPackage("io.acuerdo.document..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf..", "eu.europa.esig..", "com.google.zxing..",
                    "com.samskivert..");

    @ArchTest
    static final ArchRule workersHaveNoTransactionAndNoRepository = noClasses().that(WORKERS)
            .should().dependOnClassesThat().areAssignableTo(Repository.class)
            .orShould().dependOnClassesThat().areAssignableTo(EntityManager.class)
            .orShould().dependOnClassesThat().areAssignableTo(JdbcOperations.class)
            .orShould().dependOnClassesThat().areAssignableTo(JdbcClient.class)
            .orShould().dependOnClassesThat().areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule workersAreNamedWorkerAndHandleOneJob = classes().that(WORKERS).should().haveSimpleNameEndingWith("Worker")
            .andShould(new ArchCondition<JavaClass>("have one job, in a method named handle") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    List<String> jobs = type.getMethods().stream().filter(method -> method.isAnnotatedWith(JobWorker.class)).map(JavaMember::getName).toList();
                    events.add(new SimpleConditionEvent(type, jobs.equals(List.of("handle")), type.getName() + " handles " + jobs));
                }
            });

    @ArchTest
    static final ArchRule transactionsBeginInModuleRoots = classes().that(TRANSACTIONAL)
            .should(new ArchCondition<JavaClass>("be in the root of a module") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(type, type.getPackageName().matches("io\\.acuerdo\\.\\w+"), type.getName() + " is transactional"));
                }
            });

    @ArchTest
    static final ArchRule noEngineCallInABusinessTransaction = noClasses().that(TRANSACTIONAL)
            .should().dependOnClassesThat().resideInAnyPackage("io.camunda..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("io.acuerdo.engine.UserTasks")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("io.acuerdo.task.WorkItems");

    @ArchTest
    static final ArchRule rootsOfWorkflowModulesDoNotKnowTheEngine = noClasses().that().resideInAnyPackage(WORKFLOW_MODULES)
            .should().dependOnClassesThat().resideInAnyPackage("io.acuerdo.engine..", "io.acuerdo.*.process..");

    @ArchTest
    static final ArchRule contactPromiseAndAgreementMeetInTheModelsOnly = noClasses().that().resideInAPackage("io.acuerdo.contact..")
            .should().dependOnClassesThat().resideInAnyPackage("io.acuerdo.promise..", "io.acuerdo.agreement..")
            .because("they meet in the BPMN");

    @ArchTest
    static final ArchRule promiseAndAgreementDoNotKnowContact = noClasses().that().resideInAnyPackage("io.acuerdo.promise..", "io.acuerdo.agreement..")
            .should().dependOnClassesThat().resideInAnyPackage("io.acuerdo.contact..");

    @ArchTest
    static final ArchRule promiseAndAgreementDoNotKnowEachOther = noClasses().that().resideInAPackage("io.acuerdo.promise..")
            .should().dependOnClassesThat(resideInAPackage("io.acuerdo.agreement.."));

    @ArchTest
    static final ArchRule agreementDoesNotKnowPromise = noClasses().that().resideInAPackage("io.acuerdo.agreement..")
            .should().dependOnClassesThat(resideInAPackage("io.acuerdo.promise.."));

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses().that().doNotBelongToAnyOf(MovableClock.class, Ids.class)
            .should().callMethodWhere(describe("reads the system's time", CodeRulesTest::readsTheSystemsTime));

    private static boolean readsTheSystemsTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        boolean now = name.equals("now") && CLOCKLESS.contains(owner) && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean system = owner.equals(Clock.class.getName()) && name.startsWith("system") || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        return now || system;
    }

    @ArchTest
    static final ArchRule theClockItselfReadsTheSystemsTime = classes().that().belongToAnyOf(MovableClock.class)
            .should().callMethodWhere(describe("reads the system's time", CodeRulesTest::readsTheSystemsTime));

    /** A thread that asks a field whether it is still wanted must not run before that field is set: it would end at once, and nobody would notice. */
    @ArchTest
    static final ArchRule aThreadIsKnownBeforeItRuns = noClasses()
            .that(describe("keep a thread in a field", type -> type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Thread.class))))
            .should().callMethodWhere(describe("builds and starts a thread at once", call -> call.getName().equals("start")
                    && call.getTargetOwner().isAssignableTo(Thread.Builder.class)));

    /** ADR 0012: these search roots, which have no exact value, or guess where an exact remainder then decides. */
    private static final DescribedPredicate<JavaClass> IS_NO_ROOT_FINDER = DescribedPredicate.describe("search no roots",
            type -> !Set.of("io.acuerdo.agreement.quote.Precise", "io.acuerdo.agreement.quote.Ratio", "io.acuerdo.agreement.quote.TotalCost").contains(type.getName()));

    @ArchTest
    static final ArchRule moneyIsNeverAFloatingPointField = noFields().that().areDeclaredInClassesThat(resideInAnyPackage(MONEY_MODULES).and(IS_NO_ROOT_FINDER))
            .should().haveRawType(double.class).orShould().haveRawType(float.class).orShould().haveRawType(Double.class).orShould().haveRawType(Float.class);

    @ArchTest
    static final ArchRule moneyIsNeverAFloatingPointAnswer = noMethods().that().areDeclaredInClassesThat(resideInAnyPackage(MONEY_MODULES).and(IS_NO_ROOT_FINDER))
            .and().doNotHaveName("progress")
            .should().haveRawReturnType(double.class).orShould().haveRawReturnType(float.class)
            .orShould().haveRawReturnType(Double.class).orShould().haveRawReturnType(Float.class);

    @ArchTest
    static final ArchRule entitiesHaveAVersion = classes().that().areAnnotatedWith(Entity.class)
            .should(new ArchCondition<JavaClass>("have a field with @Version") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean versioned = type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
                    events.add(new SimpleConditionEvent(type, versioned, type.getName() + " has no @Version"));
                }
            });

    @ArchTest
    static final ArchRule entitiesStayAtHome = classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayAtHome = classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule policiesStayAtHome = classes().that().haveSimpleNameEndingWith("Policy")
            .and().resideOutsideOfPackage("io.acuerdo.strategy").should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameEndingWith("Dto").orShould().haveSimpleNameEndingWith("Data");

    @ArchTest
    static final ArchRule useCasesAreTransactionalByMethodOrClassNotByInterface = methods().that().areAnnotatedWith(Transactional.class)
            .should().beDeclaredInClassesThat().areNotInterfaces();
}
