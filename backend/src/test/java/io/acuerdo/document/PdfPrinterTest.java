package io.acuerdo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.acuerdo.document.Block.Column;
import io.acuerdo.document.Block.Fact;
import io.acuerdo.document.Block.Facts;
import io.acuerdo.document.Block.Heading;
import io.acuerdo.document.Block.Paragraph;
import io.acuerdo.document.Block.Signatures;
import io.acuerdo.document.Block.Signer;
import io.acuerdo.document.Block.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {

    private static final String FOOTER = "SHA-256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void everyLetterThatWentInCanBeReadOutAgain() throws IOException {
        List<String> texts = List.of("Señora Núñez-Ibáñez y Güell, José Ángel", "Construção São João, coração à vista", "1.250.000 € · 12 % · ¿Acepta? «Sí»",
                "María de los Ángeles Fernández de Córdoba y Álvarez de Toledo Montmorency-Luxembourg de la Santísima Trinidad", "<b>no es marca</b> & \"comillas\" 'simples'",
                "=cmd()", "Łukasz Đorđević Ştefan Čapek");
        var document = document(List.of(new Heading(texts.get(0)), new Paragraph(texts.get(1)), new Facts(List.of(new Fact("Valor", texts.get(2)))),
                new Paragraph(texts.get(3)), new Paragraph(texts.get(4)), new Paragraph(texts.get(5)), new Paragraph(texts.get(6)),
                new Signatures(List.of(new Signer("Acreedor", "Financiera Ñandú", ""), new Signer("Deudor", "Peña", "CC 1")))));

        String read = flat(text(printer.print(document)));

        assertThat(texts).allSatisfy(t -> assertThat(read).contains(t));
        assertThat(read).contains("Financiera Ñandú").contains("Peña").doesNotContain("#");
    }

    @Test
    void whatTheFontCannotDrawIsWrittenOutAndNeverLost() throws IOException {
        String read = flat(text(printer.print(document(List.of(new Paragraph("antes \uD83D\uDE00 después 漢 fin"))))));

        assertThat(read).contains("antes [U+1F600] después [U+6F22] fin");
    }

    @Test
    void aLongTableRepeatsItsHeaderAndEveryPageIsNumberedAndHasTheFoot() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of("" + i, "2027-01-%02d".formatted(1 + i % 28), "row-" + i));
        }
        byte[] pdf = printer.print(document(List.of(new Table("Cuotas", List.of(new Column("Nº", true), new Column("Vencimiento", false),
                new Column("Pago", true)), rows, List.of("", "Suma", "total-row")))));
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/long-table.pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(flat(stripper.getText(document))).contains("Vencimiento").contains("Página " + page + " de " + pages).contains(FOOTER);
            }
        }
        String read = flat(text(pdf));
        assertThat(rows).allSatisfy(row -> assertThat(read).contains(row.get(0) + " " + row.get(1) + " " + row.get(2)));
        assertThat(read).contains("total-row");
    }

    @Test
    void theFileSaysItIsArchivableAndAccessible() throws IOException {
        try (var document = Loader.loadPDF(printer.print(document(List.of(new Paragraph("x")))))) {
            var catalog = document.getDocumentCatalog();
            String xmp = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfaid:part").contains("pdfuaid:part");
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(document.getPage(0).getResources().getFontNames()).allSatisfy(name ->
                    assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue());
        }
    }

    private static PrintedDocument document(List<Block> blocks) {
        return new PrintedDocument("Acuerdo de refinanciación", Locale.of("es"), "Prueba", FOOTER, "Página {0} de {1}", blocks);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
