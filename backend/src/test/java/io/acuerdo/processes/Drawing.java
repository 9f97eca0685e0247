package io.acuerdo.processes;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnLabel;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import io.camunda.zeebe.model.bpmn.instance.di.Waypoint;

/** What a BPMN file draws: boxes, lines and labels with their places. */
record Drawing(BpmnModelInstance model, Map<String, Box> byId, List<Line> lines, List<Box> labels) {

    record Box(String id, Rectangle2D area) {

        double centreX() {
            return area.getCenterX();
        }

        boolean overlaps(Box other) {
            return area.intersects(other.area);
        }

        boolean encloses(Box other) {
            return area.contains(other.area);
        }
    }

    record Line(String id, Box source, Box target, List<Line2D> segments) {

        /** Two lines may leave or reach the same element together, then they share a stretch; apart from that they never meet. */
        boolean crosses(Line other) {
            boolean relatives = source.equals(other.source) || target.equals(other.target);
            boolean inSequence = source.equals(other.target) || target.equals(other.source);
            return segments.stream().anyMatch(mine -> other.segments.stream().anyMatch(theirs -> relatives
                    ? cutsThrough(mine, theirs)
                    : inSequence ? cutsThrough(mine, theirs) || runsAlong(mine, theirs) : mine.intersectsLine(theirs)));
        }

        boolean touches(Box box) {
            return source.equals(box) || target.equals(box);
        }

        boolean runsThrough(Box box) {
            return segments.stream().anyMatch(segment -> segment.intersects(box.area()));
        }

        private static boolean cutsThrough(Line2D one, Line2D other) {
            return strictlyApart(one, other) && strictlyApart(other, one);
        }

        private static boolean strictlyApart(Line2D line, Line2D ends) {
            return line.relativeCCW(ends.getP1()) * line.relativeCCW(ends.getP2()) < 0;
        }

        private static boolean runsAlong(Line2D one, Line2D other) {
            boolean horizontal = one.getY1() == one.getY2() && other.getY1() == other.getY2() && one.getY1() == other.getY1();
            boolean vertical = one.getX1() == one.getX2() && other.getX1() == other.getX2() && one.getX1() == other.getX1();
            return horizontal && overlap(one.getX1(), one.getX2(), other.getX1(), other.getX2())
                    || vertical && overlap(one.getY1(), one.getY2(), other.getY1(), other.getY2());
        }

        private static boolean overlap(double a1, double a2, double b1, double b2) {
            return Math.max(Math.min(a1, a2), Math.min(b1, b2)) < Math.min(Math.max(a1, a2), Math.max(b1, b2));
        }
    }

    static Drawing of(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        Map<String, Box> boxes = new LinkedHashMap<>();
        List<Box> labels = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            String id = shape.getBpmnElement().getId();
            boxes.put(id, new Box(id, area(shape.getBounds())));
            label(id, shape.getBpmnLabel(), labels);
        }
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            List<Line2D> segments = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                segments.add(new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY()));
            }
            lines.add(new Line(flow.getId(), boxes.get(flow.getSource().getId()), boxes.get(flow.getTarget().getId()), segments));
            label(flow.getId(), edge.getBpmnLabel(), labels);
        }
        return new Drawing(model, boxes, lines, labels);
    }

    List<Box> boxes() {
        return List.copyOf(byId.values());
    }

    List<String> missing() {
        List<String> drawn = new ArrayList<>(byId.keySet());
        lines.forEach(line -> drawn.add(line.id()));
        return model.getModelElementsByType(FlowElement.class).stream().map(BaseElement::getId).filter(id -> !drawn.contains(id)).toList();
    }

    /** Tasks and subprocesses carry their name inside; whatever else has a name needs a place for it. */
    List<String> missingLabels() {
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null && !(element instanceof Activity))
                .map(BaseElement::getId).filter(id -> labels.stream().noneMatch(label -> label.id().equals(labelId(id))))
                .map(id -> "no place for the label of " + id).toList();
    }

    boolean contains(Box outer, Box inner) {
        for (var parent = element(inner).getParentElement(); parent instanceof FlowElement container; parent = container.getParentElement()) {
            if (container.getId().equals(outer.id())) {
                return true;
            }
        }
        return false;
    }

    boolean related(Box one, Box other) {
        return contains(one, other) || contains(other, one) || isAttached(one, other) || isAttached(other, one);
    }

    List<Box> childrenOf(Box box) {
        return element(box) instanceof SubProcess subProcess
                ? subProcess.getChildElementsByType(FlowNode.class).stream().map(node -> byId.get(node.getId())).toList() : List.of();
    }

    boolean isEnd(Box box) {
        return element(box) instanceof EndEvent;
    }

    List<String> startsNotLeftmost() {
        return model.getModelElementsByType(StartEvent.class).stream().filter(start -> siblings(start).stream()
                        .filter(node -> !isEventSubprocess(node))
                        .anyMatch(node -> byId.get(node.getId()).area().getMinX() < byId.get(start.getId()).area().getMinX()))
                .map(BaseElement::getId).toList();
    }

    List<String> eventSubprocessesNotBelow() {
        return model.getModelElementsByType(SubProcess.class).stream().filter(Drawing::isEventSubprocess).filter(below -> siblings(below).stream()
                        .filter(node -> !isEventSubprocess(node))
                        .anyMatch(node -> byId.get(node.getId()).area().getMaxY() > byId.get(below.getId()).area().getMinY()))
                .map(BaseElement::getId).toList();
    }

    private static boolean isEventSubprocess(FlowNode node) {
        return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private boolean isAttached(Box event, Box host) {
        return element(event) instanceof BoundaryEvent boundary && boundary.getAttachedTo().getId().equals(host.id());
    }

    private static List<FlowNode> siblings(FlowNode node) {
        return List.copyOf(node.getParentElement().getChildElementsByType(FlowNode.class));
    }

    private FlowElement element(Box box) {
        return model.getModelElementById(box.id());
    }

    private static void label(String id, BpmnLabel label, List<Box> labels) {
        if (label != null && label.getBounds() != null) {
            labels.add(new Box(labelId(id), area(label.getBounds())));
        }
    }

    private static String labelId(String id) {
        return "label of " + id;
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
