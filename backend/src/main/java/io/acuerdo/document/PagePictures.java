package io.acuerdo.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of one of our PDFs as pictures (PNG), for a screen. A page is drawn when it is first asked for, 120 dots an inch, and kept as long as
 * this object is. May be asked by several threads.
 */
public final class PagePictures {

    private static final int DOTS_PER_INCH = 120;

    private final byte[] pdf;
    private final byte[][] drawn;

    public PagePictures(byte[] pdf) {
        this.pdf = pdf;
        try (var document = Loader.loadPDF(pdf)) {
            drawn = new byte[document.getNumberOfPages()][];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return drawn.length;
    }

    /** @param page the first is 0 */
    public synchronized byte[] png(int page) {
        if (drawn[page] == null) {
            drawn[page] = draw(page);
        }
        return drawn[page];
    }

    private byte[] draw(int page) {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
            var out = new ByteArrayOutputStream(64 * 1024);
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
