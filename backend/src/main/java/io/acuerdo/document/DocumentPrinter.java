package io.acuerdo.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.acuerdo.document.Frame.Marks;
import io.acuerdo.document.PdfPrinter.Attachment;
import org.springframework.stereotype.Component;

/** Fills a template, puts the frame around it and prints both, not yet sealed. Keeps parsed templates, for as long as their text stays the same. */
@Component
public class DocumentPrinter {

    private static final int MOST_TEMPLATES = 500;

    private final PdfPrinter printer = new PdfPrinter();
    private final ConcurrentMap<String, TemplateText> parsed = new ConcurrentHashMap<>();

    /** By the template that came with the product; for tries and measurements, never for a document that is given away. */
    public byte[] printBundled(DocumentContent content, Instant at) {
        return print(content, bundled(content.key()), new Marks(VerificationCode.next(), "http://127.0.0.1:8080/verify", null, Marks.TEST_SEAL), at);
    }

    byte[] print(DocumentContent content, TemplateText template, Marks marks, Instant at) {
        String page = Frame.around(template.fill(content.values()), content, marks);
        var language = content.wording().language();
        return printer.print(page, new Attachment(Frame.dataFileName(content.type(), language), "application/json", Frame.dataDescription(content.type(), language),
                content.data().getBytes(StandardCharsets.UTF_8)), at);
    }

    /** Parsed once for each text of it. */
    TemplateText parsed(DocumentType type, String name, String source) {
        if (parsed.size() > MOST_TEMPLATES) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(name + "#" + Sha256.of(source), key -> TemplateText.of(type, name, source));
    }

    /** @throws IllegalStateException when the product comes without one */
    TemplateText bundled(TemplateKey wanted) {
        TemplateKey key = BundledTemplates.closest(wanted).orElseThrow(() -> new IllegalStateException("There is no template " + wanted));
        return parsed.computeIfAbsent(key + "/0", name -> TemplateText.of(key.type(), name, BundledTemplates.source(key).orElseThrow()));
    }
}
