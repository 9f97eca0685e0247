package io.acuerdo.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies on disk: found upwards from the working directory, so that tests of any Maven module find what others built. */
final class ProjectHome {

    private ProjectHome() {
    }

    static Path find() {
        var told = System.getProperty("acuerdo.home");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("launcher/pom.xml")) && Files.exists(dir.resolve("exporter/pom.xml"))) {
                return dir;
            }
        }
        throw new LaunchFailure("The project's folder was not found upwards from " + Path.of("").toAbsolutePath() + ".");
    }
}
