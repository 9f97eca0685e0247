package io.acuerdo.document;

import java.util.Map;
import java.util.Objects;

/**
 * What a document is to say: the values for its template, written as the debtor reads them, and the same facts as data in canonical JSON
 * (RFC 8785), which is attached to the PDF and whose SHA-256 stands at the foot of every page.
 */
public record DocumentContent(DocumentType type, Wording wording, Map<String, Object> values, String data) {

    public DocumentContent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        values = Map.copyOf(values);
    }

    TemplateKey key() {
        return new TemplateKey(type, wording.country(), wording.language().toLanguageTag());
    }
}
