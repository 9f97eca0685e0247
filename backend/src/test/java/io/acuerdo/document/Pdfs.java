package io.acuerdo.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Documents for tests, and what can be read out of a file. */
final class Pdfs {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdfs() {
    }

    /** What veraPDF has against the file as PDF/A-3b and as PDF/UA-1; empty when it is both. */
    static List<String> violations(byte[] pdf) {
        var violations = new ArrayList<String>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_B, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
                Foundries.defaultInstance().createValidator(flavour, false).validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                        .forEach(assertion -> violations.add(flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage()));
            } catch (VeraPDFException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return violations;
    }

    /** With every white space as one space. */
    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentContent content(DocumentType type, String language, Map<String, Object> changes) {
        var values = new LinkedHashMap<String, Object>(type.vocabulary().sample(true));
        values.putAll(changes);
        var wording = Wording.of(language, "CO", java.time.ZoneId.of("America/Bogota"));
        return new DocumentContent(type, wording, values, CanonicalJson.write(Map.of("type", type.name(), "name", "Peña")));
    }

    static DocumentContent content(DocumentType type, String language) {
        return content(type, language, Map.of());
    }
}
