package io.acuerdo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Rules on what the compiled classes no longer show. */
class SourceRulesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/acuerdo");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Map<Integer, String> OWNERS = Map.of(1, "engine", 2, "portfolio", 3, "cases", 4, "contact", 5, "promise", 6, "agreement", 7, "task",
            8, "staff", 9, "sandbox");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d)\\d__([a-z]+)\\w*\\.sql");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?`?(\\w+)`?", Pattern.CASE_INSENSITIVE);
    private static final Pattern USED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+`?(\\w+)`?");

    @Test
    void aModuleReadsAndWritesItsOwnTablesOnly() {
        Map<String, String> owners = tables();
        List<String> trespasses = new ArrayList<>();
        int uses = 0;
        for (Path source : javaFiles()) {
            String module = SOURCES.relativize(source).getName(0).toString();
            Matcher used = USED.matcher(text(source));
            while (used.find()) {
                String owner = owners.get(used.group(1));
                if (owner != null) {
                    uses++;
                    if (!owner.equals(module)) {
                        trespasses.add(SOURCES.relativize(source) + " uses " + used.group(1) + " of " + owner);
                    }
                }
            }
        }
        assertThat(uses).as("uses of tables found").isGreaterThan(20);
        assertThat(trespasses).isEmpty();
    }

    @Test
    void foreignKeysStayWithinAModule() {
        Map<String, String> owners = tables();
        Pattern references = Pattern.compile("REFERENCES `?(\\w+)`?", Pattern.CASE_INSENSITIVE);
        List<String> trespasses = new ArrayList<>();
        int found = 0;
        for (Path migration : files(MIGRATIONS, ".sql")) {
            Matcher reference = references.matcher(text(migration));
            while (reference.find()) {
                found++;
                if (!owner(migration).equals(owners.get(reference.group(1)))) {
                    trespasses.add(migration.getFileName() + " refers to " + reference.group(1));
                }
            }
        }
        assertThat(found).as("foreign keys found").isPositive();
        assertThat(trespasses).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> packages = javaFiles().stream().map(Path::getParent).distinct().toList();
        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void jobTypesAndMessagesAreNamedInProcessClassesOnly() {
        Pattern raw = Pattern.compile("@JobWorker\\([^)]*type\\s*=\\s*\"|messageName\\(\"");
        List<Path> all = javaFiles();
        assertThat(all.stream().filter(source -> text(source).contains("@JobWorker(")).count()).as("workers found").isPositive();
        assertThat(all.stream().filter(source -> raw.matcher(text(source)).find())).isEmpty();
    }

    @Test
    void aFileFitsIntoAHead() {
        assertThat(javaFiles()).isNotEmpty().allSatisfy(source -> assertThat(text(source).lines().count()).as(source.toString()).isLessThan(400));
    }

    private static Map<String, String> tables() {
        Map<String, String> owners = new HashMap<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            CREATED.matcher(text(migration)).results().forEach(created -> owners.put(created.group(1), owner(migration)));
        }
        assertThat(owners).isNotEmpty();
        return owners;
    }

    private static String owner(Path migration) {
        Matcher name = MIGRATION.matcher(migration.getFileName().toString());
        assertThat(name.matches()).as(migration.toString()).isTrue();
        return Files.isDirectory(SOURCES.resolve(name.group(2))) ? name.group(2) : OWNERS.get(Integer.parseInt(name.group(1)));
    }

    private static List<Path> javaFiles() {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
