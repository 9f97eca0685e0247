package io.acuerdo.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The only type face documents are set in: Liberation Sans (SIL Open Font License 1.1), embedded in the file. Parsing it costs more than setting a
 * page, so a parsed one is used again, by one document at a time: it keeps its place in its file while it reads.
 */
final class Typeface {

    static final String FAMILY = "Liberation Sans";
    private static final byte[] REGULAR = load("liberation/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = load("liberation/LiberationSans-Bold.ttf");
    private static final Queue<Typeface> IDLE = new ConcurrentLinkedQueue<>();

    private final TrueTypeFont regular = parse(REGULAR);
    private final TrueTypeFont bold = parse(BOLD);

    private Typeface() {
    }

    static Typeface take() {
        Typeface idle = IDLE.poll();
        return idle == null ? new Typeface() : idle;
    }

    void giveBack() {
        IDLE.add(this);
    }

    void register(PdfRendererBuilder builder, PDDocument document) {
        builder.useFont(new PDFontSupplier(embed(document, regular)), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(embed(document, bold)), FAMILY, 700, FontStyle.NORMAL, true);
    }

    private static PDType0Font embed(PDDocument document, TrueTypeFont font) {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CmapLookup regular() {
        try {
            return parse(REGULAR).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(byte[] font) {
        try {
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
            // no ligatures: each letter can be read out again as itself, and looking for them takes a quarter of the time
            parsed.setEnableGsub(false);
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] load(String name) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
