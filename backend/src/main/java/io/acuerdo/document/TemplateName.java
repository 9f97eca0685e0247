package io.acuerdo.document;

import java.util.List;

/**
 * A name the templates of a type may use.
 *
 * @param optional may be without a text, and then may stand as a section
 * @param rows     the names in each row where this is a list, else empty
 */
public record TemplateName(String name, boolean optional, List<String> rows) {

    public boolean isList() {
        return !rows.isEmpty();
    }
}
