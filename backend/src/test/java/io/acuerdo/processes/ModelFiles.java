package io.acuerdo.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models, decisions and forms as they lie in the repository, not as they were packed. */
final class ModelFiles {

    static final Path PROCESSES = Path.of("..", "processes");
    static final Path FORMS = Path.of("..", "forms");

    private ModelFiles() {
    }

    static List<Path> bpmn() {
        return list(PROCESSES, ".bpmn");
    }

    static List<Path> dmn() {
        return list(PROCESSES, ".dmn");
    }

    static List<Path> forms() {
        return list(FORMS, ".form");
    }

    static List<Path> all() {
        return Stream.of(bpmn(), dmn(), forms()).flatMap(Collection::stream).toList();
    }

    static Path bpmn(String processId) {
        return PROCESSES.resolve(processId + ".bpmn");
    }

    static BpmnModelInstance read(Path bpmn) {
        return Bpmn.readModelFromFile(bpmn.toFile());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static Collection<FlowNode> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class);
    }

    static <T extends ModelElementInstance> Stream<T> everywhere(Class<T> type) {
        return bpmn().stream().flatMap(file -> read(file).getModelElementsByType(type).stream());
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static List<Path> list(Path folder, String suffix) {
        try (var files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No " + suffix + " in " + folder.toAbsolutePath());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
