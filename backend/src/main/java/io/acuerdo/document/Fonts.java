package io.acuerdo.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The only type face documents are set in: Liberation Sans (SIL Open Font License 1.1), embedded in the file. What it has no glyph for is
 * written out as its code point, because the renderer would put a {@code #} in its place and nobody would know.
 */
final class Fonts {

    static final String FAMILY = "Liberation Sans";

    private final byte[] regular = load("liberation/LiberationSans-Regular.ttf");
    private final byte[] bold = load("liberation/LiberationSans-Bold.ttf");
    private final CmapLookup glyphs = glyphsOf(regular);

    void register(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
    }

    /** The text with every character that cannot be drawn written as {@code [U+1F600]}, and control characters as spaces. */
    String drawable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.isSpaceChar(c) && glyphs.getGlyphId(c) == 0) {
                out.append(' ');
            } else if (glyphs.getGlyphId(c) != 0) {
                out.appendCodePoint(c);
            } else {
                out.append("[U+%04X]".formatted(c));
            }
        });
        return out.toString();
    }

    private static CmapLookup glyphsOf(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] load(String name) {
        try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
