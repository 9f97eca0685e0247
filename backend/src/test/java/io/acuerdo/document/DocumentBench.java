package io.acuerdo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.acuerdo.bench.Measurement;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.LoggerFactory;

/**
 * Agreements of three or four pages printed a second in one thread, from the values to the file; the same text drawn by bare PDFBox, without layout, tags or
 * archive format, as the floor; and the time a seal takes. CPU time of the thread, so that what else runs on the machine counts little.
 */
public final class DocumentBench implements Measurement {

    private static final int AT_LEAST = 12;
    private static final long MOST_SEAL_MILLIS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final int ROWS = 60;
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

    private final DocumentPrinter printer = new DocumentPrinter();

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public List<Result> run() throws IOException {
        // without Spring nobody else says so, and what is written to a log would be measured too
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        byte[] one = print(0);
        List<List<String>> pages = new ArrayList<>();
        try (var document = Loader.loadPDF(one)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).lines().filter(line -> !line.isBlank()).map(Glyphs::drawable).toList());
            }
        }
        Rate printed = rate(this::print);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(DocumentBench.class.getClassLoader().getResourceAsStream("liberation/LiberationSans-Regular.ttf").readAllBytes()));
        font.setEnableGsub(false);
        Rate drawn = rate(i -> draw(pages, font));
        Path data = Files.createTempDirectory("seal-bench");
        try {
            var seal = new Seal(new DocumentSettings("https://example.org", new DocumentSettings.SealSettings(null, null, null)), data);
            Rate sealed = rate(i -> seal.seal(one, AT));
            long tenths = printed.micros() * 10 / drawn.micros();
            return List.of(
                    new Result("agreements of " + pages.size() + " pages printed, one core", String.format(Locale.ROOT, "%,d a second (%d ms)", printed.aSecond(), printed.micros() / 1000),
                            ">= " + AT_LEAST, printed.aSecond() >= AT_LEAST),
                    new Result("the same ÷ its text drawn by bare PDFBox", tenths / 10 + "." + tenths % 10 + " (bare " + drawn.micros() / 1000 + " ms)", "to be told", true),
                    new Result("sealing one", sealed.micros() / 1000 + " ms", "<= " + MOST_SEAL_MILLIS + " ms", sealed.micros() / 1000 <= MOST_SEAL_MILLIS));
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    /** CPU time of one turn. */
    private record Rate(long micros) {

        long aSecond() {
            return 1_000_000 / micros;
        }
    }

    private static Rate rate(IntFunction<byte[]> turn) {
        measure(turn, WARM_UP);
        return measure(turn, MEASURED);
    }

    private static Rate measure(IntFunction<byte[]> turn, Duration time) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long bytes = 0;
        int turns = 0;
        while (threads.getCurrentThreadCpuTime() - begun < time.toNanos()) {
            bytes += turn.apply(turns++).length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was made");
        }
        return new Rate((threads.getCurrentThreadCpuTime() - begun) / 1000 / turns);
    }

    private byte[] print(int i) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int row = 1; row <= ROWS; row++) {
            rows.add(Map.of("number", row, "dueOn", "01 abr 2026", "principal", "48.133,%02d COP".formatted(i % 100), "interest", "11.512,77 COP", "payment", "59.646,10 COP",
                    "balance", "1.151.%03d,67 COP".formatted(row)));
        }
        return printer.printBundled(Pdfs.content(DocumentType.AGREEMENT, "es", Map.of("rows", rows)), AT);
    }

    private static byte[] draw(List<List<String>> pages, TrueTypeFont parsed) {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var font = PDType0Font.load(document, parsed, true);
            for (List<String> lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var stream = new PDPageContentStream(document, page)) {
                    stream.beginText();
                    stream.setFont(font, 9);
                    stream.newLineAtOffset(50, 760);
                    stream.setLeading(12);
                    for (String line : lines) {
                        stream.showText(line);
                        stream.newLine();
                    }
                    stream.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
