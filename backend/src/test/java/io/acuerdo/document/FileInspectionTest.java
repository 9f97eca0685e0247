package io.acuerdo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class FileInspectionTest {

    @Test
    void aPlainPdfAPhotoAndAScanComeInByTheirContent() {
        assertThat(FileInspection.of(pdf(document -> {
        }))).isEqualTo(new FileInspection.Accepted(FileType.PDF));
        assertThat(FileInspection.of(picture("jpg"))).isEqualTo(new FileInspection.Accepted(FileType.JPEG));
        assertThat(FileInspection.of(picture("png"))).isEqualTo(new FileInspection.Accepted(FileType.PNG));
    }

    @Test
    void aLinkThatAReaderHasToClickIsLeft() {
        assertThat(FileInspection.of(pdf(document -> document.getDocumentCatalog().getCOSObject().setItem("Annot",
                dictionary(Map.of("S", COSName.getPDFName("URI"), "URI", new COSString("https://example.test"))))))).isEqualTo(new FileInspection.Accepted(FileType.PDF));
    }

    @Test
    void whateverActsByItselfStaysOutsideWhereverItLies() {
        COSDictionary script = dictionary(Map.of("S", COSName.getPDFName("JavaScript"), "JS", new COSString("app.alert(1)")));
        COSArray deep = new COSArray(List.of(dictionary(Map.of("Next", script))));
        Map<String, COSDictionary> acting = Map.of(
                "OpenAction", script,
                "Names", dictionary(Map.of("EmbeddedFiles", new COSArray())),
                "AcroForm", dictionary(Map.of("XFA", new COSArray())),
                "Hidden", dictionary(Map.of("Kids", deep)),
                "AA", dictionary(Map.of("WC", dictionary(Map.of("S", COSName.getPDFName("Launch"), "F", new COSString("cmd.exe"))))),
                "Film", dictionary(Map.of("Subtype", COSName.getPDFName("RichMedia"))));
        acting.forEach((key, what) -> assertThat(FileInspection.of(pdf(document -> document.getDocumentCatalog().getCOSObject().setItem(key, what)))).as(key)
                .isEqualTo(new FileInspection.Refused(FileRefusal.ACTIVE)));
    }

    @Test
    void aScriptIsFoundUnderAnEscapedNameAndWhereNothingRefersToIt() {
        String escaped = """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R /OpenAction <</S /Java#53cript /J#53 (app.alert(1))>> >> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj
                trailer <</Root 1 0 R /Size 4>>
                %%EOF
                """;
        assertThat(FileInspection.of(ascii(escaped))).isEqualTo(new FileInspection.Refused(FileRefusal.ACTIVE));
        String alone = escaped.replaceAll(" /OpenAction.*>> >>", " >>").replace("trailer", "4 0 obj <</S /Launch /F (cmd.exe)>> endobj\ntrailer").replace("/Size 4", "/Size 5");
        assertThat(FileInspection.of(ascii(alone))).isEqualTo(new FileInspection.Refused(FileRefusal.ACTIVE));
    }

    @Test
    void aLockedADamagedAndAnEmptyFileStayOutside() {
        assertThat(FileInspection.of(pdf(document -> {
            var locked = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            try {
                document.protect(locked);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }))).isEqualTo(new FileInspection.Refused(FileRefusal.ENCRYPTED));
        assertThat(FileInspection.of(ascii("%PDF-1.7\nnothing more"))).isEqualTo(new FileInspection.Refused(FileRefusal.UNREADABLE));
        assertThat(FileInspection.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3})).isEqualTo(new FileInspection.Refused(FileRefusal.UNREADABLE));
        assertThat(FileInspection.of(new byte[0])).isEqualTo(new FileInspection.Refused(FileRefusal.EMPTY));
        assertThat(FileInspection.of(new byte[ReceivedFiles.MOST_BYTES + 1])).isEqualTo(new FileInspection.Refused(FileRefusal.TOO_LARGE));
    }

    @Test
    void whatIsNeitherPdfNorPictureStaysOutsideWhateverItIsCalled() {
        for (String content : List.of("<html><script>alert(1)</script></html>", "GIF89a", "PK\u0003\u0004", "MZ", "<svg xmlns='http://www.w3.org/2000/svg'/>", " %PDF-1.4")) {
            assertThat(FileInspection.of(ascii(content))).as(content).isEqualTo(new FileInspection.Refused(FileRefusal.NOT_ACCEPTED));
        }
    }

    @Test
    void aFewBytesThatStandForHundredsOfMegabytesAreNotUnfolded() {
        var deflater = new Deflater(9);
        deflater.setInput(new byte[100 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        var file = new ByteArrayOutputStream();
        file.writeBytes(ascii("%PDF-1.5\n1 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + length + ">> stream\n"));
        file.write(packed, 0, length);
        file.writeBytes(ascii("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"));
        assertThat(FileInspection.of(file.toByteArray())).isEqualTo(new FileInspection.Refused(FileRefusal.UNREADABLE));
    }

    private static byte[] pdf(Consumer<PDDocument> change) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static COSDictionary dictionary(Map<String, COSBase> entries) {
        var dictionary = new COSDictionary();
        entries.forEach(dictionary::setItem);
        return dictionary;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
