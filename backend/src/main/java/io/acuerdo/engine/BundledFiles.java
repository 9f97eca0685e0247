package io.acuerdo.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models and forms on the class path. */
@Component
class BundledFiles {

    private static final List<String> PLACES = List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    List<BundledFile> all() {
        List<BundledFile> files = new ArrayList<>();
        try {
            for (String place : PLACES) {
                for (Resource resource : new PathMatchingResourcePatternResolver().getResources(place)) {
                    files.add(BundledFile.of(resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled models cannot be read", e);
        }
        files.sort(Comparator.comparing(BundledFile::resourceName));
        return files;
    }
}
