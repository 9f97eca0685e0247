package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.acuerdo.staff.Role;
import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Models, decisions, forms and code speak of the same things: whatever one side names, the other side has. Both ways. */
class ProcessContractTest {

    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.acuerdo");

    /** Written by the desk into every completion, and by the start message for the conditions of process owners. No bundled model reads them. */
    private static final Set<String> ONLY_GIVEN = Set.of("completedBy", "decidedFor", "country");

    private static final Set<String> BUSINESS_GROUPS = Set.of("early-arrears", "broken-promises", "refinancing-approval", "legal");

    @Test
    void everyJobInAModelHasOneWorkerAndEveryWorkerHasAJob() {
        Map<String, String> workers = workers();

        assertThat(jobTypes()).containsExactlyInAnyOrderElementsOf(workers.keySet());
        assertThat(workers).allSatisfy((type, worker) -> assertThat(worker).endsWith(capitalised(type.substring(type.indexOf('.') + 1)) + "Worker"));
    }

    @Test
    void everyJobTypeIsAConstantAndEveryConstantIsAJobType() {
        assertThat(jobTypes()).containsExactlyInAnyOrderElementsOf(Vocabulary.constants("Jobs"));
    }

    @Test
    void aJobTypeBeginsWithTheModuleWhoseWorkerDoesIt() {
        assertThat(workers()).allSatisfy((type, worker) -> assertThat(worker).startsWith("io.acuerdo." + type.substring(0, type.indexOf('.')) + ".process."));
    }

    @Test
    void everyMessageIsAConstantAndEveryConstantIsWaitedFor() {
        assertThat(gathered(ModelFiles.bpmn(), file -> Vocabulary.attributes(file, "message", "name")))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.constants("Messages"));
    }

    @Test
    void everyProcessIsAConstantAndEveryConstantIsAFile() {
        assertThat(ModelFiles.bpmn().stream().map(ModelFiles::baseName)).containsExactlyInAnyOrderElementsOf(Vocabulary.processConstants());
        assertThat(gathered(ModelFiles.bpmn(), file -> Vocabulary.attributes(file, "process", "id"))).containsExactlyInAnyOrderElementsOf(Vocabulary.processConstants());
    }

    @Test
    void everyUserTaskThatCodeKnowsIsInAModel() {
        assertThat(Vocabulary.constants("Tasks")).isNotEmpty()
                .isSubsetOf(ModelFiles.everywhere(UserTask.class).map(UserTask::getId).collect(Collectors.toSet()));
    }

    @Test
    void everyFormIsUsedAndEveryUserTaskHasIts() {
        assertThat(gathered(ModelFiles.bpmn(), file -> Vocabulary.attributes(file, "formDefinition", "formId")))
                .containsExactlyInAnyOrderElementsOf(ModelFiles.forms().stream().map(ModelFiles::baseName).toList());
        assertThat(ModelFiles.forms()).allSatisfy(form -> assertThat(Vocabulary.formId(form)).isEqualTo(ModelFiles.baseName(form)));
    }

    @Test
    void everyDecisionIsUsedAndEveryRuleTaskHasIts() {
        Set<String> asked = gathered(ModelFiles.bpmn(), file -> Vocabulary.attributes(file, "calledDecision", "decisionId"));
        assertThat(asked).doesNotContainAnyElementsOf(Vocabulary.constants("AskedHere"));
        asked.addAll(Vocabulary.constants("AskedHere"));

        assertThat(asked).containsExactlyInAnyOrderElementsOf(ModelFiles.dmn().stream().map(ModelFiles::baseName).toList());
        assertThat(ModelFiles.dmn()).allSatisfy(file -> assertThat(Vocabulary.attributes(file, "decision", "id")).contains(ModelFiles.baseName(file)));
    }

    @Test
    void everyVariableThatIsReadIsWrittenBySomebody() {
        Set<String> known = new TreeSet<>(Vocabulary.constants("Variables"));
        known.addAll(gathered(ModelFiles.bpmn(), Vocabulary::madeBy));
        known.addAll(gathered(ModelFiles.forms(), form -> Vocabulary.answers(form).keySet()));

        assertThat(known).containsAll(readInModels());
        assertThat(known).containsAll(gathered(ModelFiles.forms(), Vocabulary::readBy));
        assertThat(known).containsAll(gathered(ModelFiles.dmn(), file -> Vocabulary.attributes(file, "inputData", "name")));
    }

    @Test
    void everyVariableOfTheConstantsIsMetInAModelAFormOrADecision() {
        Set<String> met = new TreeSet<>(readInModels());
        met.addAll(gathered(ModelFiles.bpmn(), Vocabulary::madeBy));
        met.addAll(gathered(ModelFiles.forms(), Vocabulary::readBy));
        met.addAll(gathered(ModelFiles.forms(), form -> Vocabulary.answers(form).keySet()));
        met.addAll(gathered(ModelFiles.dmn(), file -> Vocabulary.attributes(file, "inputData", "name")));
        met.addAll(ONLY_GIVEN);

        assertThat(met).containsAll(Vocabulary.constants("Variables"));
        assertThat(readInModels()).as("only given, but read after all").doesNotContainAnyElementsOf(ONLY_GIVEN);
    }

    @Test
    void whatAFormAsksIsAVariableThatCodeOrModelReads() {
        Set<String> asked = gathered(ModelFiles.forms(), form -> Vocabulary.answers(form).keySet());
        Set<String> read = new TreeSet<>(Vocabulary.constants("Variables"));
        read.addAll(readInModels());

        assertThat(read).containsAll(asked);
    }

    @Test
    void everyValueThatAWayIsChosenByIsSaidBySomebody() {
        Set<String> said = new TreeSet<>();
        CODE.stream().filter(type -> type.isEnum()).flatMap(type -> type.getEnumConstants().stream()).forEach(constant -> said.add(constant.name()));
        ModelFiles.bpmn().forEach(file -> Stream.of("input", "output").flatMap(mapping -> Vocabulary.attributes(file, mapping, "source").stream())
                .filter(source -> source.matches("=\"[A-Z_]+\"")).forEach(source -> said.add(source.substring(2, source.length() - 1))));
        ModelFiles.forms().forEach(form -> Vocabulary.answers(form).values().forEach(said::addAll));
        said.addAll(reminderPlans());

        assertThat(ModelFiles.bpmn()).allSatisfy(file -> Vocabulary.comparisons(file)
                .forEach((variable, values) -> assertThat(said).as("values of %s in %s", variable, file).containsAll(values)));
    }

    @Test
    void everyAnswerAFormOffersHasAWay() {
        Map<String, Set<String>> ways = new HashMap<>();
        ModelFiles.bpmn().forEach(file -> Vocabulary.comparisons(file).forEach((variable, values) -> ways.merge(variable, values, (a, b) -> {
            Set<String> both = new TreeSet<>(a);
            both.addAll(b);
            return both;
        })));

        assertThat(ModelFiles.forms()).allSatisfy(form -> Vocabulary.answers(form).forEach((variable, offered) -> {
            if (ways.containsKey(variable) && !hasDefaultWay(variable)) {
                assertThat(ways.get(variable)).as("ways for %s", variable).containsAll(offered);
            }
        }));
    }

    @Test
    void everyGroupThatGetsWorkExists() {
        Set<String> groups = new TreeSet<>(BUSINESS_GROUPS);
        Stream.of(Role.values()).map(Role::group).forEach(groups::add);
        Set<String> fixed = gathered(ModelFiles.bpmn(), file -> Vocabulary.attributes(file, "assignmentDefinition", "candidateGroups")).stream()
                .filter(group -> !group.startsWith("=")).collect(Collectors.toSet());
        Path authority = ModelFiles.PROCESSES.resolve("approval-authority.dmn");
        Set<String> decided = Vocabulary.texts(authority, "outputEntry").stream().filter(text -> text.matches("\"[a-z-]+\""))
                .map(text -> text.replace("\"", "")).collect(Collectors.toSet());

        assertThat(fixed).isNotEmpty().isSubsetOf(groups);
        assertThat(decided).hasSize(3).isSubsetOf(groups);
    }

    /** The answers of {@code ReminderPlan}, which is a sealed type and not an enum. */
    private static Set<String> reminderPlans() {
        return CODE.get("io.acuerdo.contact.ReminderPlan").getAllSubclasses().stream().map(type -> type.getSimpleName().toUpperCase()).collect(Collectors.toSet());
    }

    private static boolean hasDefaultWay(String variable) {
        return ModelFiles.bpmn().stream().map(ModelFiles::read)
                .flatMap(model -> model.getModelElementsByType(ExclusiveGateway.class).stream())
                .filter(gateway -> gateway.getOutgoing().stream().anyMatch(way -> way.getConditionExpression() != null
                        && Vocabulary.namesIn(way.getConditionExpression().getTextContent()).contains(variable)))
                .allMatch(gateway -> gateway.getDefault() != null);
    }

    private static Set<String> jobTypes() {
        Set<String> types = gathered(ModelFiles.bpmn(), file -> Vocabulary.attributes(file, "taskDefinition", "type"));
        assertThat(ModelFiles.everywhere(ServiceTask.class)).isNotEmpty();
        return types;
    }

    private static Map<String, String> workers() {
        Map<String, String> workers = new TreeMap<>();
        for (JavaMethod method : CODE.stream().flatMap(type -> type.getMethods().stream()).filter(it -> it.isAnnotatedWith(JobWorker.class)).toList()) {
            String other = workers.put(method.getAnnotationOfType(JobWorker.class).type(), method.getOwner().getName());
            assertThat(other).as("a second worker for %s", method.getFullName()).isNull();
        }
        return workers;
    }

    private static Set<String> readInModels() {
        return gathered(ModelFiles.bpmn(), file -> Vocabulary.expressions(file).stream().flatMap(expression -> Vocabulary.namesIn(expression).stream()).toList());
    }

    private static Set<String> gathered(List<Path> files, Function<Path, Collection<String>> words) {
        return files.stream().flatMap(file -> words.apply(file).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
