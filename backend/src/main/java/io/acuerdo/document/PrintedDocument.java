package io.acuerdo.document;

import java.util.List;
import java.util.Locale;

/**
 * What is to be printed: a title, its language, the line at the foot of every page, and the blocks. {@code pageLabel} has two places, page and
 * pages, such as {@code Página {0} de {1}}.
 */
public record PrintedDocument(String title, Locale language, String subtitle, String footer, String pageLabel, List<Block> blocks) {

    public PrintedDocument {
        blocks = List.copyOf(blocks);
    }
}
