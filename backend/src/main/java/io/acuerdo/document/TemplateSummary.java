package io.acuerdo.document;

/** A row in the list of templates: the version in use, and the draft beside it if there is one (else null). Both without their text. */
public record TemplateSummary(TemplateKey key, TemplateVersion live, TemplateVersion draft) {
}
