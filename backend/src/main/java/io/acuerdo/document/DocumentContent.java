package io.acuerdo.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a document is to say: the values for its template, written as the debtor reads them, and the same facts as data in canonical JSON
 * (RFC 8785), which is attached to the PDF and whose SHA-256 stands at the foot of every page.
 */
public record DocumentContent(DocumentType type, Wording wording, Map<String, Object> values, String data) {

    private static final Set<String> PERSONAL = Set.of("debtor.name", "debtor.document", "account", "externalId", "reference", "acceptedBy", "recordedBy",
            "codeChannel", "address", "device", "id", "agreement", "amends");

    public DocumentContent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        values = Map.copyOf(values);
    }

    /** The same figures without whom they are about, for who may not know it: such values are their own names, as in a made-up example. */
    public DocumentContent withoutPersons() {
        return new DocumentContent(type, wording, hidden(values), "{}");
    }

    private static Map<String, Object> hidden(Map<?, ?> values) {
        var seen = new HashMap<String, Object>();
        values.forEach((name, value) -> seen.put(name.toString(), value instanceof List<?> rows ? rows.stream().map(row -> hidden((Map<?, ?>) row)).toList()
                : PERSONAL.contains(name.toString()) ? "«" + name + "»" : value));
        return seen;
    }

    TemplateKey key() {
        return new TemplateKey(type, wording.country(), wording.language().toLanguageTag());
    }
}
