package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;

import io.acuerdo.document.DocumentPrinter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementPrinterTest {

    private static final Instant ACCEPT_UNTIL = Instant.parse("2026-03-14T05:00:00Z");
    private static final String LONG_NAME = "María de los Ángeles Fernández de Córdoba y Álvarez de Toledo-Núñez Güell, viuda de Ibáñez";

    private final AgreementPrinter printer = new AgreementPrinter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | CO | 3   | Acuerdo de refinanciación   | 1.200.000,00 COP | Página 1 de | Suma de pagos
            en | US | 60  | Refinancing agreement       | 1,200,000.00 COP | Page 1 of   | Sum of payments
            pt | BR | 120 | Acordo de refinanciamento   | 1.200.000,00 COP | Página 1 de | Soma dos pagamentos
            """)
    void everythingThatIsAgreedCanBeReadInTheDocument(String language, String country, int installments, String title, String principal, String firstPage, String sum) throws IOException {
        var agreement = new Agreement(Samples.CASE, Samples.DEBTOR, "cartera", Samples.draft("1200000.00", "24.5", installments), "agent1", Samples.at("2026-03-02"));
        var debtor = Samples.debtor(LONG_NAME, language, country);
        var terms = CanonicalTerms.of(agreement, debtor, Samples.portfolio(), ACCEPT_UNTIL, null);

        byte[] printed = new DocumentPrinter().printBundled(printer.content(agreement, debtor, Samples.portfolio(), terms, ACCEPT_UNTIL), ACCEPT_UNTIL);

        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/agreement-" + language + ".pdf"), printed);
        try (var document = Loader.loadPDF(printed)) {
            String read = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
            assertThat(read).contains(title, principal, firstPage, sum, "Financiera Ñandú S.A.", "CC 52.123.456", "CC-00017", "Crédito de consumo", agreement.id().toString())
                    .doesNotContain("#", "document.");
            assertThat(read.split(terms.sha256(), -1)).as("the hash on every page").hasSize(document.getNumberOfPages() + 1);
            assertThat(read).contains(LONG_NAME);
            var format = NumberFormat.getNumberInstance(Locale.of(language, country));
            format.setMinimumFractionDigits(2);
            assertThat(agreement.details().rows()).allSatisfy(row -> assertThat(read)
                    .contains(format.format(row.payment().amount()) + " COP", format.format(row.balance().amount()) + " COP"));
            assertThat(read).contains(format.format(agreement.details().totalPayment().amount()) + " COP");
        }
    }
}
