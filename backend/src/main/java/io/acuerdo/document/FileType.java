package io.acuerdo.document;

import java.util.List;

/** What is taken in from outside. */
enum FileType {
    PDF("application/pdf", ".pdf"), JPEG("image/jpeg", ".jpg", ".jpeg"), PNG("image/png", ".png");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    List<String> endings() {
        return endings;
    }
}
