package io.acuerdo.agreement;

/** The PDF of an agreement as it was made at its approval, with the SHA-256 of these bytes in hexadecimal. */
public record AgreementFile(String fileName, byte[] content, String sha256) {
}
