package io.acuerdo.document;

import java.util.List;
import java.util.Locale;

/**
 * Which template is meant. {@code country} is an ISO 3166 code of two capital letters, or {@code *} for every country without a template of its
 * own; {@code language} is one of {@link #LANGUAGES}.
 */
public record TemplateKey(DocumentType type, String country, String language) {

    public static final String EVERY_COUNTRY = "*";

    /** Language tags (BCP 47) documents are written in; Spanish stands in for any other. */
    public static final List<String> LANGUAGES = List.of("es", "en", "pt-BR");

    public TemplateKey {
        if (!country.equals(EVERY_COUNTRY) && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("Not a country: " + country);
        }
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("Documents are not written in " + language);
        }
    }

    TemplateKey everywhere() {
        return new TemplateKey(type, EVERY_COUNTRY, language);
    }

    /** Where the bundled template lies on the class path. */
    String resource() {
        return "templates/document/" + type + (country.equals(EVERY_COUNTRY) ? "" : "_" + country) + "_" + language + ".html";
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return type + "/" + country + "/" + language;
    }
}
