package io.acuerdo.document;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code acuerdo.document}.
 *
 * @param publicAddress where people reach this installation, for the address in the QR code, without a slash at the end
 * @param seal          the creditor's key
 */
@ConfigurationProperties("acuerdo.document")
record DocumentSettings(@DefaultValue("http://127.0.0.1:8080") String publicAddress, @DefaultValue SealSettings seal) {

    /**
     * @param keystore a PKCS#12 file with the key and its certificates; without one a test key is made in the data folder
     * @param password of the file and the key
     * @param alias    which key, when there are several; may be left out
     */
    record SealSettings(Path keystore, String password, String alias) {

        @Override
        public String toString() {
            return "SealSettings[" + keystore + "]";
        }
    }

    String verifyAddress() {
        return publicAddress.replaceAll("/+$", "") + "/verify";
    }
}
