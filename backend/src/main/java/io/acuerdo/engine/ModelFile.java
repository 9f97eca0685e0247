package io.acuerdo.engine;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What we need to know of a BPMN file: its processes, the labels of its elements, and what its tasks ask for. Reads files of any modeler,
 * skips what it does not know.
 */
record ModelFile(Map<String, String> processNames, Map<String, Element> elements) {

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> JOB_TASKS = Set.of("serviceTask", "sendTask", "scriptTask", "businessRuleTask");

    /** An element with its label; the other fields are null or false where they do not apply. */
    record Element(String id, String kind, String name, String processId, boolean nativeUserTask, boolean assigned, String formId,
            String jobType, List<String> sameDeployment) {

        boolean isUserTask() {
            return kind.equals("userTask");
        }
    }

    static final ModelFile EMPTY = new ModelFile(Map.of(), Map.of());

    String nameOf(String elementId) {
        Element element = elements.get(elementId);
        return element == null || element.name() == null || element.name().isBlank() ? elementId : element.name();
    }

    /** Ids of the processes, decisions and forms that must be deployed together with this file. */
    List<String> sameDeployment() {
        return elements.values().stream().flatMap(element -> element.sameDeployment().stream()).distinct().toList();
    }

    /** @throws IllegalArgumentException when the text is not XML */
    static ModelFile parse(String xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            Parser parser = new Parser();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> parser.start(reader);
                    case XMLStreamConstants.END_ELEMENT -> parser.end(reader);
                    default -> {
                    }
                }
            }
            return new ModelFile(parser.processes, parser.elements);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not an XML file: " + e.getMessage(), e);
        }
    }

    private static final class Parser {

        private final Map<String, String> processes = new HashMap<>();
        private final Map<String, Element> elements = new HashMap<>();
        private final List<Draft> open = new ArrayList<>();
        private String process;

        void start(XMLStreamReader at) {
            String name = at.getLocalName();
            String namespace = at.getNamespaceURI();
            if (BPMN.equals(namespace)) {
                String id = at.getAttributeValue(null, "id");
                if (name.equals("process")) {
                    process = id;
                    processes.put(id, at.getAttributeValue(null, "name"));
                }
                open.add(new Draft(id, name, at.getAttributeValue(null, "name"), process));
            } else if (ZEEBE.equals(namespace) && !open.isEmpty()) {
                owner().extend(name, at);
            }
        }

        /** The element that encloses the extension elements we are in. */
        private Draft owner() {
            for (int i = open.size() - 1; i >= 0; i--) {
                if (!open.get(i).kind.equals("extensionElements")) {
                    return open.get(i);
                }
            }
            return open.getFirst();
        }

        void end(XMLStreamReader at) {
            if (BPMN.equals(at.getNamespaceURI())) {
                Draft done = open.removeLast();
                if (done.id != null) {
                    elements.put(done.id, done.element());
                }
            }
        }
    }

    private static final class Draft {

        private final String id;
        private final String kind;
        private final String name;
        private final String processId;
        private final List<String> sameDeployment = new ArrayList<>();
        private boolean nativeUserTask;
        private boolean assigned;
        private String formId;
        private String jobType;

        Draft(String id, String kind, String name, String processId) {
            this.id = id;
            this.kind = kind;
            this.name = name;
            this.processId = processId;
        }

        void extend(String extension, XMLStreamReader at) {
            switch (extension) {
                case "userTask" -> nativeUserTask = true;
                case "assignmentDefinition" -> assigned = given(at, "assignee") || given(at, "candidateGroups") || given(at, "candidateUsers");
                case "formDefinition" -> {
                    formId = at.getAttributeValue(null, "formId");
                    bind(at, formId);
                }
                case "taskDefinition" -> jobType = JOB_TASKS.contains(kind) ? at.getAttributeValue(null, "type") : null;
                case "calledElement" -> bind(at, at.getAttributeValue(null, "processId"));
                case "calledDecision" -> bind(at, at.getAttributeValue(null, "decisionId"));
                default -> {
                }
            }
        }

        private void bind(XMLStreamReader at, String target) {
            if (target != null && "deployment".equals(at.getAttributeValue(null, "bindingType"))) {
                sameDeployment.add(target);
            }
        }

        private static boolean given(XMLStreamReader at, String attribute) {
            String value = at.getAttributeValue(null, attribute);
            return value != null && !value.isBlank();
        }

        Element element() {
            return new Element(id, kind, name, processId, nativeUserTask, assigned, formId, jobType, List.copyOf(sameDeployment));
        }
    }
}
