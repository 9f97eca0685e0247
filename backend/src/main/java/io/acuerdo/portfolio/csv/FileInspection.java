package io.acuerdo.portfolio.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at a whole file before a row of it is worked: is it text at all, is it UTF-8, does its first line name the columns. A few lines in
 * another encoding are refused one by one later; a file that is in another encoding throughout is refused here.
 */
public final class FileInspection {

    /** What was found: the columns and where the data begins, or what is wrong as a key of the message bundle with its arguments. */
    public sealed interface Result {

        record Readable(List<String> columns, long dataOffset, long dataLine) implements Result {
        }

        record Problem(String key, Object... arguments) implements Result {
        }
    }

    private static final String OTHER_SEPARATORS = ";\t|,";

    private FileInspection() {
    }

    public static Result inspect(Path file, char separator, Set<String> required) throws IOException {
        byte[] head = head(file);
        Result.Problem unfit = unfit(head, Files.size(file));
        if (unfit == null) {
            unfit = encoding(file);
        }
        return unfit != null ? unfit : header(file, head, separator, required);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static Result.Problem unfit(byte[] head, long size) {
        if (size == 0) {
            return new Result.Problem("file.empty");
        }
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            String names = new String(head, StandardCharsets.ISO_8859_1);
            boolean sheet = names.contains("[Content_Types].xml") || names.contains("xl/");
            return new Result.Problem(sheet ? "file.xlsx" : "file.zip");
        }
        if (begins(head, 0x1F, 0x8B) || begins(head, '7', 'z', 0xBC, 0xAF) || begins(head, 'R', 'a', 'r', '!')) {
            return new Result.Problem("file.zip");
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Result.Problem("file.xlsx");
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return new Result.Problem("file.notText");
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return new Result.Problem("file.utf16");
        }
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                return new Result.Problem(i < 4 || head.length > i + 2 && head[i + 2] == 0 ? "file.utf16" : "file.notText");
            }
        }
        return null;
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Result.Problem encoding(Path file) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                scan.accept(buffer, read);
            }
        }
        scan.endLine();
        return scan.isOtherEncoding()
                ? new Result.Problem("file.encoding", scan.firstBadLine(), scan.firstBadByte(), "0x%02X".formatted(scan.firstBadValue()))
                : null;
    }

    private static Result header(Path file, byte[] head, char separator, Set<String> required) throws IOException {
        long bom = begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(bom);
            RecordSplitter splitter = new RecordSplitter(in, separator, bom, 1);
            RawRecord first = splitter.next();
            while (first != null && first.isBlank()) {
                first = splitter.next();
            }
            if (first == null) {
                return new Result.Problem("file.empty");
            }
            if (first.damage() != null) {
                return new Result.Problem("file.header", first.line());
            }
            List<String> columns = columns(first, separator);
            if (columns == null) {
                return new Result.Problem("file.header", first.line());
            }
            List<String> missing = missing(columns, required);
            if (!missing.isEmpty()) {
                for (char other : OTHER_SEPARATORS.toCharArray()) {
                    List<String> otherwise = other == separator ? null : columns(first, other);
                    if (otherwise != null && missing(otherwise, required).size() < missing.size()) {
                        return new Result.Problem("file.separator", name(other), name(separator));
                    }
                }
                return new Result.Problem(missing.size() == 1 ? "file.column" : "file.columns", String.join(", ", missing));
            }
            String twice = twice(columns);
            if (twice != null) {
                return new Result.Problem("file.columnTwice", twice);
            }
            return new Result.Readable(columns, first.endOffset(), first.nextLine());
        }
    }

    private static List<String> columns(RawRecord first, char separator) {
        List<String> values = new FieldReader(separator).read(List.of(first)).getFirst().values();
        return values == null ? null : values.stream().map(String::strip).toList();
    }

    private static List<String> missing(List<String> columns, Set<String> required) {
        List<String> missing = new ArrayList<>(required);
        missing.removeAll(columns);
        missing.sort(null);
        return missing;
    }

    private static String twice(List<String> columns) {
        return columns.stream().filter(name -> !name.isEmpty() && columns.indexOf(name) != columns.lastIndexOf(name)).findFirst().orElse(null);
    }

    private static String name(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }
}
