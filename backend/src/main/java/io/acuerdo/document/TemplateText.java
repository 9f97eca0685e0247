package io.acuerdo.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/**
 * A template that was parsed, ready to be filled. Mustache with texts and lists only: every value is escaped, values are looked up in maps and
 * never by reflection, a name without a value is an error and no other file is included.
 */
final class TemplateText {

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(true).withEscaper(Escapers.HTML).strictSections(true)
            .emptyStringIsFalse(true).withFormatter(value -> Glyphs.drawable(value.toString())).withCollector(new BasicCollector() {
                @Override
                public <K, V> Map<K, V> createFetcherCache() {
                    return new ConcurrentHashMap<>();
                }
            });

    private final DocumentType type;
    private final String name;
    private final Template template;

    private TemplateText(DocumentType type, String name, Template template) {
        this.type = type;
        this.name = name;
        this.template = template;
    }

    /** @throws com.samskivert.mustache.MustacheException when it is not one: ask {@link TemplateCheck} first */
    static TemplateText of(DocumentType type, String name, String source) {
        return new TemplateText(type, name, COMPILER.compile(source));
    }

    /** Which template in which version this is, for the register, such as {@code AGREEMENT/CO/es/3}. */
    String name() {
        return name;
    }

    DocumentType type() {
        return type;
    }

    /** XHTML without a frame; every value escaped. */
    String fill(Map<String, Object> values) {
        return template.execute(type.vocabulary().fill(values));
    }

    /** As it would look with made-up values, for a check: with all that is optional, and with nothing of it. */
    List<String> samples() {
        return List.of(fill(type.vocabulary().sample(true)), fill(type.vocabulary().sample(false)));
    }
}
