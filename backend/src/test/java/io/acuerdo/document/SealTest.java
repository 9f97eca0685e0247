package io.acuerdo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

    @TempDir
    private static Path data;
    private static Seal seal;
    private static byte[] sealed;

    @BeforeAll
    static void sealOne() {
        seal = new Seal(settings(null, null), data);
        sealed = seal.seal(new DocumentPrinter().printBundled(Pdfs.content(DocumentType.AGREEMENT, "es"), AT), AT);
    }

    private static DocumentSettings settings(Path keystore, String password) {
        return new DocumentSettings("https://example.org", new DocumentSettings.SealSettings(keystore, password, null));
    }

    @Test
    void theSealedFileStaysArchivableAndAccessible() {
        assertThat(Pdfs.violations(sealed)).isEmpty();
    }

    @Test
    void dssCallsTheSealIntactAndFindsTampering() {
        assertThat(isIntact(sealed)).isTrue();
        assertThat(isIntact(tampered(sealed))).isFalse();
    }

    @Test
    void pdfsigCallsTheSealValidAndFindsTampering() throws IOException, InterruptedException {
        assertThat(pdfsig(sealed)).contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached", "Acuerdo: sello de prueba");
        assertThat(pdfsig(tampered(sealed))).doesNotContain("Signature is Valid.");
    }

    @Test
    void theKeyMadeAtTheFirstStartIsForItsOwnerAloneAndIsUsedAgain() throws IOException {
        for (String name : new String[] {"seal.p12", "seal-password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)))).isEqualTo("rw-------");
        }
        byte[] before = Files.readAllBytes(data.resolve("seal.p12"));
        assertThat(new Seal(settings(null, null), data).isTestSeal()).isTrue();
        assertThat(Files.readAllBytes(data.resolve("seal.p12"))).isEqualTo(before);
    }

    @Test
    void aConfiguredKeyIsNoTestSealAndAWrongPasswordIsNoReasonForAnother(@TempDir Path elsewhere) throws IOException {
        String password = Files.readString(data.resolve("seal-password")).strip();
        var configured = new Seal(settings(data.resolve("seal.p12"), password), elsewhere);
        assertThat(configured.isTestSeal()).isFalse();
        assertThat(isIntact(configured.seal(new DocumentPrinter().printBundled(Pdfs.content(DocumentType.PAYMENT_RECEIPT, "en"), AT), AT))).isTrue();

        assertThatThrownBy(() -> new Seal(settings(data.resolve("seal.p12"), "wrong"), elsewhere)).hasMessageContaining("seal");
        assertThatThrownBy(() -> new Seal(settings(data.resolve("nothing.p12"), password), elsewhere)).hasMessageContaining("seal");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private static boolean isIntact(byte[] pdf) {
        var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
        var signatures = analyzer.getSignatures();
        assertThat(signatures).hasSize(1);
        signatures.getFirst().checkSignatureIntegrity();
        var verification = signatures.getFirst().getSignatureCryptographicVerification();
        return verification.isSignatureValid();
    }

    /** One bit of the first page's content, within what the signature covers. */
    private static byte[] tampered(byte[] pdf) {
        byte[] changed = pdf.clone();
        int stream = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream") + 40;
        changed[stream] ^= 1;
        return changed;
    }

    private static String pdfsig(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(data.resolve("sealed.pdf"), pdf);
        var process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
