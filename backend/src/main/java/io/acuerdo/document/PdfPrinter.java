package io.acuerdo.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.springframework.stereotype.Component;

/**
 * Prints a document as PDF/A-3b (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), A4, every page numbered “x of y”. Loads nothing from outside. See
 * docs/adr/0009-agreement-documents.md.
 */
@Component
public class PdfPrinter {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Fonts fonts = new Fonts();
    private final Markup markup = new Markup(fonts);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public byte[] print(PrintedDocument document) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useFastMode();
        builder.withProducer("Acuerdo");
        fonts.register(builder);
        builder.withHtmlContent(markup.of(document), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
