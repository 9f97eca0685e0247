package io.acuerdo.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

import io.acuerdo.document.DocumentSettings.SealSettings;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The creditor's private key and certificates. {@code selfMade} is true for the test key that an installation without a configured one makes for
 * itself at its first start: RSA of 3072 bits, in a PKCS#12 file that only its owner may read, like the file with its password.
 */
record SealKey(PrivateKey key, List<X509Certificate> chain, boolean selfMade) {

    private static final String SELF_MADE_NAME = "CN=Acuerdo: sello de prueba de esta instalacion,OU=Test seal made by this installation";
    private static final String ALIAS = "seal";
    private static final int BITS = 3072;
    /** Whatever the sandbox's clock says; 9999-12-31 is how RFC 5280 writes that there is no end. */
    private static final Instant VALID_FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant VALID_TO = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws IllegalStateException when the configured file cannot be opened or holds no such key: nothing is sealed by another key instead */
    static SealKey open(SealSettings settings, Path dataDir) {
        try {
            if (settings.keystore() != null && !settings.keystore().toString().isBlank()) {
                return read(settings.keystore(), settings.password() == null ? "" : settings.password(), settings.alias(), false);
            }
            Path file = dataDir.resolve("seal.p12");
            Path secret = dataDir.resolve("seal-password");
            if (!Files.exists(file)) {
                Files.createDirectories(dataDir);
                make(file, secret);
            }
            return read(file, Files.readString(secret).strip(), ALIAS, true);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the seal could not be read or written", e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The key of the seal cannot be used: " + e.getMessage(), e);
        }
    }

    private static SealKey read(Path file, String password, String wanted, boolean selfMade) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        String alias = wanted != null && !wanted.isBlank() ? wanted : Collections.list(store.aliases()).stream().filter(name -> holdsKey(store, name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The keystore of the seal holds no private key"));
        if (!(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)) {
            throw new IllegalStateException("The keystore of the seal holds no private key named " + alias);
        }
        return new SealKey(key, Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList(), selfMade);
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path file, Path secret) throws IOException, GeneralSecurityException, OperatorCreationException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate(pair)});
        // the password first: a key without one would be lost for good
        Files.deleteIfExists(secret);
        Files.writeString(forOwner(secret), password + "\n");
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(partial);
        try (OutputStream out = Files.newOutputStream(forOwner(partial))) {
            store.store(out, password.toCharArray());
        }
        Files.move(partial, file);
    }

    private static Path forOwner(Path file) throws IOException {
        return Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static X509Certificate certificate(KeyPair pair) throws GeneralSecurityException, OperatorCreationException, CertIOException {
        var name = new X500Name(SELF_MADE_NAME);
        var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(127, new SecureRandom()), Date.from(VALID_FROM), Date.from(VALID_TO),
                name, pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }
}
