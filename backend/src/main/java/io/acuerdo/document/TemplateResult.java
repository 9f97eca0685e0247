package io.acuerdo.document;

import java.util.List;

/** What became of a wish about a template. */
public sealed interface TemplateResult {

    record Done(TemplateVersion version) implements TemplateResult {
    }

    /** Not kept; every finding says what would be accepted. */
    record Refused(List<TemplateFinding> findings) implements TemplateResult {
    }

    /** Somebody else changed the draft meanwhile, or there is none any more: {@code current} is what there is now, may be null. */
    record Overtaken(TemplateVersion current) implements TemplateResult {
    }
}
