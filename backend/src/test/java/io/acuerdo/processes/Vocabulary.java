package io.acuerdo.processes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import io.acuerdo.agreement.process.AgreementProcess;
import io.acuerdo.cases.process.CaseProcess;
import io.acuerdo.contact.process.ContactProcess;
import io.acuerdo.promise.process.PromiseProcess;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that occur in models, decisions and forms, and the words that the constants classes name. */
final class Vocabulary {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9_.?-])[a-z][A-Za-z0-9]*(?![A-Za-z0-9_(:])");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*([^}]+?)\\s*}}");
    private static final Set<String> FEEL = Set.of("if", "then", "else", "null", "true", "false", "and", "or", "not", "in", "duration", "now", "between");
    private static final List<Class<?>> CONSTANTS = List.of(CaseProcess.class, ContactProcess.class, PromiseProcess.class, AgreementProcess.class);

    private Vocabulary() {
    }

    /** Values of the constants in the nested class of that name, of all modules. */
    static Set<String> constants(String kind) {
        return CONSTANTS.stream().flatMap(owner -> Arrays.stream(owner.getDeclaredClasses())).filter(nested -> nested.getSimpleName().equals(kind))
                .flatMap(Vocabulary::values).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> processConstants() {
        return CONSTANTS.stream().flatMap(Vocabulary::values).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> values(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(Vocabulary::value);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything a file says in an attribute of that element; prefixes of names spaces are left out. */
    static List<String> attributes(Path file, String element, String attribute) {
        return elements(file, element).map(it -> it.getAttribute(attribute)).filter(it -> !it.isEmpty()).toList();
    }

    static List<String> texts(Path file, String element) {
        return elements(file, element).map(it -> it.getTextContent().strip()).toList();
    }

    /** The FEEL expressions of a model: conditions, timers, mappings, correlation keys, assignments, due dates, scripts. */
    static List<String> expressions(Path bpmn) {
        List<String> found = new ArrayList<>();
        found.addAll(texts(bpmn, "conditionExpression"));
        found.addAll(texts(bpmn, "timeDate"));
        found.addAll(attributes(bpmn, "input", "source"));
        found.addAll(attributes(bpmn, "output", "source"));
        found.addAll(attributes(bpmn, "subscription", "correlationKey"));
        found.addAll(attributes(bpmn, "assignmentDefinition", "assignee"));
        found.addAll(attributes(bpmn, "assignmentDefinition", "candidateGroups"));
        found.addAll(attributes(bpmn, "taskSchedule", "dueDate"));
        found.addAll(attributes(bpmn, "script", "expression"));
        return found.stream().filter(expression -> expression.startsWith("=")).toList();
    }

    /** Names that a model itself gives a value: results of decisions and scripts, targets of mappings. */
    static Set<String> madeBy(Path bpmn) {
        Set<String> made = new TreeSet<>();
        made.addAll(attributes(bpmn, "calledDecision", "resultVariable"));
        made.addAll(attributes(bpmn, "script", "resultVariable"));
        made.addAll(attributes(bpmn, "input", "target"));
        made.addAll(attributes(bpmn, "output", "target"));
        return made;
    }

    static Set<String> namesIn(String feel) {
        return WORD.matcher(TEXT.matcher(feel).replaceAll("")).results().map(MatchResult::group).filter(word -> !FEEL.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Comparisons such as {@code nextStep = "LEGAL"}: variable → the values a model knows. */
    static Map<String, Set<String>> comparisons(Path bpmn) {
        Map<String, Set<String>> known = new HashMap<>();
        Pattern comparison = Pattern.compile("([a-z][A-Za-z]*) = \"([^\"]*)\"");
        for (String condition : texts(bpmn, "conditionExpression")) {
            comparison.matcher(condition).results().forEach(it -> known.computeIfAbsent(it.group(1), any -> new TreeSet<>()).add(it.group(2)));
        }
        return known;
    }

    /** What a form lets a person answer: key → the values offered (empty when they are typed). */
    static Map<String, Set<String>> answers(Path form) {
        Map<String, Set<String>> answers = new HashMap<>();
        for (JsonNode component : components(form)) {
            if (component.has("key")) {
                Set<String> offered = new TreeSet<>();
                component.path("values").forEach(option -> offered.add(option.path("value").asString()));
                Pattern.compile("value: \"([^\"]+)\"").matcher(component.path("valuesExpression").asString("")).results().forEach(it -> offered.add(it.group(1)));
                answers.put(component.path("key").asString(), offered);
            }
        }
        return answers;
    }

    /** What a form reads besides its own answers. */
    static Set<String> readBy(Path form) {
        Set<String> read = new TreeSet<>();
        for (JsonNode component : components(form)) {
            read.addAll(namesIn(component.path("conditional").path("hide").asString("")));
            read.addAll(namesIn(component.path("valuesExpression").asString("")));
            for (JsonNode calculated : List.of(component.path("label"), component.at("/validate/min"), component.at("/validate/max"))) {
                if (calculated.asString("").startsWith("=")) {
                    read.addAll(namesIn(calculated.asString()));
                }
            }
            TEMPLATE.matcher(component.path("text").asString("")).results().forEach(it -> namesIn(it.group(1)).forEach(name -> read.add(number(name))));
        }
        return read;
    }

    /** The inbox writes every number once more as text, under a name that ends so. */
    private static String number(String name) {
        return name.replaceFirst("(?<=.)Text$", "");
    }

    static String formId(Path form) {
        return json(form).path("id").asString();
    }

    private static List<JsonNode> components(Path form) {
        List<JsonNode> components = new ArrayList<>();
        json(form).path("components").forEach(components::add);
        return components;
    }

    private static JsonNode json(Path form) {
        return JsonMapper.shared().readTree(ModelFiles.text(form));
    }

    private static Stream<Element> elements(Path file, String name) {
        NodeList found = parse(file).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements.stream();
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
