package io.acuerdo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals a PDF with the creditor's key: an invisible signature over the whole file, PAdES baseline B (ETSI EN 319 142-1). Whoever changes a byte
 * afterwards breaks it. See docs/adr/0013-document-templates-seal-and-verification.md.
 */
@Component
class Seal {

    private final SealKey key;
    private final PAdESService service = new PAdESService(new CommonCertificateVerifier(true));

    Seal(DocumentSettings settings, @Value("${acuerdo.data-dir:var}") Path dataDir) {
        this.key = SealKey.open(settings.seal(), dataDir);
    }

    /** True when the key was made by this installation itself: it proves that a file is unchanged, not who the creditor is. */
    boolean isTestSeal() {
        return key.selfMade();
    }

    byte[] seal(byte[] pdf, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var certificates = key.chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(certificates.getFirst());
        parameters.setCertificateChain(certificates);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setAppName("Acuerdo");
        var document = new InMemoryDocument(pdf);
        byte[] toSign = service.getDataToSign(document, parameters).getBytes();
        try (var out = new ByteArrayOutputStream(pdf.length + 32 * 1024)) {
            service.signDocument(document, parameters, new SignatureValue(algorithm(), signed(toSign))).writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the seal cannot sign: " + e.getMessage(), e);
        }
    }

    private byte[] signed(byte[] toSign) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm().getJCEId());
        signature.initSign(key.key());
        signature.update(toSign);
        return signature.sign();
    }

    private SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key.key()), DigestAlgorithm.SHA256);
    }
}
