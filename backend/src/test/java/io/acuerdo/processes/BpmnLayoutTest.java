package io.acuerdo.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process owner can follow every line with a finger: nothing crosses, nothing is hidden, time runs from left to right. */
class BpmnLayoutTest {

    static List<Path> models() {
        return ModelFiles.bpmn();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementAndFlowIsDrawn(Path file) {
        assertThat(Drawing.of(file).missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowCrossesAnother(Path file) {
        Drawing drawing = Drawing.of(file);
        List<String> crossings = new ArrayList<>();
        for (int i = 0; i < drawing.lines().size(); i++) {
            for (int j = i + 1; j < drawing.lines().size(); j++) {
                Drawing.Line one = drawing.lines().get(i);
                Drawing.Line other = drawing.lines().get(j);
                if (one.crosses(other)) {
                    crossings.add(one.id() + " × " + other.id());
                }
            }
        }
        assertThat(crossings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowRunsThroughAForeignShape(Path file) {
        Drawing drawing = Drawing.of(file);
        List<String> hits = new ArrayList<>();
        for (Drawing.Line line : drawing.lines()) {
            for (Drawing.Box box : drawing.boxes()) {
                if (!line.touches(box) && !drawing.contains(box, line.source()) && line.runsThrough(box)) {
                    hits.add(line.id() + " through " + box.id());
                }
            }
        }
        assertThat(hits).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noShapeCoversAnother(Path file) {
        Drawing drawing = Drawing.of(file);
        List<String> covered = new ArrayList<>();
        for (Drawing.Box one : drawing.boxes()) {
            for (Drawing.Box other : drawing.boxes()) {
                if (one.id().compareTo(other.id()) < 0 && one.overlaps(other) && !drawing.related(one, other)) {
                    covered.add(one.id() + " over " + other.id());
                }
            }
            for (Drawing.Box child : drawing.childrenOf(one)) {
                if (!one.encloses(child)) {
                    covered.add(child.id() + " sticks out of " + one.id());
                }
            }
        }
        assertThat(covered).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLabelCanBeRead(Path file) {
        Drawing drawing = Drawing.of(file);
        List<String> hidden = new ArrayList<>(drawing.missingLabels());
        for (Drawing.Box label : drawing.labels()) {
            drawing.boxes().stream().filter(box -> label.overlaps(box) && !box.encloses(label)).forEach(box -> hidden.add(label.id() + " under " + box.id()));
            drawing.lines().stream().filter(line -> line.runsThrough(label)).forEach(line -> hidden.add(label.id() + " struck through by " + line.id()));
            drawing.labels().stream().filter(other -> label.id().compareTo(other.id()) < 0 && label.overlaps(other))
                    .forEach(other -> hidden.add(label.id() + " over " + other.id()));
        }
        assertThat(hidden).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void timeRunsFromLeftToRight(Path file) {
        Drawing drawing = Drawing.of(file);
        List<String> backwards = drawing.lines().stream().filter(line -> drawing.isEnd(line.target()))
                .filter(line -> line.target().centreX() < line.source().centreX()).map(Drawing.Line::id).toList();

        assertThat(backwards).as("an end lies right of what leads to it").isEmpty();
        assertThat(drawing.startsNotLeftmost()).isEmpty();
        assertThat(drawing.eventSubprocessesNotBelow()).as("event subprocesses lie below the way they interrupt").isEmpty();
    }
}
