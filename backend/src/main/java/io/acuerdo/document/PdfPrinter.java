package io.acuerdo.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Prints XHTML as PDF/A-3b (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) with one file attached to it as a whole. Reads nothing from outside: no
 * address is opened but {@code data:}. See docs/adr/0013-document-templates-seal-and-verification.md.
 */
final class PdfPrinter {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** A file inside the PDF; {@code description} is read out to people. */
    record Attachment(String fileName, String mediaType, String description, byte[] content) {
    }

    byte[] print(String xhtml, Attachment attachment, Instant at) {
        Typeface typeface = Typeface.take();
        // the archive's metadata is written through an XML factory, which would be looked for in every jar of the application, each time anew
        Thread thread = Thread.currentThread();
        ClassLoader application = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colours);
            builder.useFastMode();
            builder.withProducer("Acuerdo");
            builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.usePageSupplier((file, width, height, pageNumber, shadowPageNumber) -> {
                var page = TaggedPage.of(width, height);
                file.addPage(page);
                return page;
            });
            typeface.register(builder, document);
            builder.withW3cDocument(Xhtml.parse(xhtml), null);
            var out = new ByteArrayOutputStream(64 * 1024);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                attach(document, attachment, at);
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(application);
            typeface.giveBack();
        }
    }

    /** As an associated file of the whole document (PDF/A-3), listed in the viewer's attachments too. */
    private static void attach(PDDocument document, Attachment attachment, Instant at) throws IOException {
        Calendar moment = GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZoneOffset.UTC));
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(attachment.content().length);
        file.setCreationDate(moment);
        file.setModDate(moment);
        var specification = new PDComplexFileSpecification();
        specification.setFile(attachment.fileName());
        specification.setFileUnicode(attachment.fileName());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.fileName(), specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
