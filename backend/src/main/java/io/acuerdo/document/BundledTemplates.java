package io.acuerdo.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The templates that come with the product, on the class path. */
final class BundledTemplates {

    private BundledTemplates() {
    }

    static Optional<String> source(TemplateKey key) {
        try (InputStream in = BundledTemplates.class.getClassLoader().getResourceAsStream(key.resource())) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one for the country, else for every country. */
    static Optional<TemplateKey> closest(TemplateKey wanted) {
        return source(wanted).map(source -> wanted).or(() -> source(wanted.everywhere()).map(source -> wanted.everywhere()));
    }
}
