package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.shared.Ids;

@PortfolioTest
class BadFilesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    @Autowired
    private Loads loads;
    @Autowired
    private Imports imports;
    @Autowired
    private JdbcTemplate jdbc;

    private final String portfolio = "P-" + Ids.next();

    @Test
    void aZipIsNoFileOfRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("cartera.csv"));
            zip.write(good().text().getBytes(StandardCharsets.UTF_8));
        }
        failed(bytes.toByteArray(), "comprimido");
    }

    @Test
    void aWorkbookIsNoFileOfRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write('x');
        }
        failed(bytes.toByteArray(), "Excel");
    }

    @Test
    void aFileInAnotherEncodingSaysWhereAndWhatToDo() {
        CarteraFile file = good();
        for (int i = 2; i < 50; i++) {
            file.instalment("Ñandú" + i, "A" + i, 1, DUE, "1.00");
        }
        failed(file.text().getBytes(Charset.forName("windows-1252")), "línea 2", "UTF-8", "Windows-1252");
        failed(file.text().getBytes(StandardCharsets.UTF_16LE), "UTF-16");
    }

    @Test
    void oneLineInAnotherEncodingIsOneRefusedLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CarteraFile file = new CarteraFile(portfolio);
        for (int i = 0; i < 50; i++) {
            file.instalment("Ñ" + i, "A" + i, 1, DUE, "1.00");
        }
        bytes.write(file.text().getBytes(StandardCharsets.UTF_8));
        bytes.write("Compañía,rota\n".getBytes(Charset.forName("windows-1252")));

        ImportRun run = loads.load("cartera", AS_OF, bytes.toByteArray());

        assertThat(run.rowsAccepted()).isEqualTo(50);
        assertThat(run.rowsRejected()).isEqualTo(1);
        assertThat(loads.rejects(run)).contains("\"52\",\"El byte 6 de la fila (0xF1) no es UTF-8", "\"Compañía,rota\"");
    }

    @Test
    void anotherSeparatorAMissingColumnAndNothingAtAllAreTold() {
        failed(good().text().replace(',', ';').getBytes(StandardCharsets.UTF_8), "«;»", "«,»");
        failed(good().text().replace("vence_el", "vencimiento").getBytes(StandardCharsets.UTF_8), "Falta la columna vence_el");
        failed(new byte[0], "vacío");
        failed("cartera,cartera\n".getBytes(StandardCharsets.UTF_8), "Faltan las columnas");
    }

    @Test
    void aFileOverTheLimitIsNotEvenQueued() {
        byte[] large = new byte[3 * 1024 * 1024 + 1];
        assertThatThrownBy(() -> imports.start("cartera", "large.csv", new ByteArrayInputStream(large), null, "test"))
                .isInstanceOfSatisfying(ImportRefused.class, it -> assertThat(it.reason()).isEqualTo(ImportRefused.Reason.TOO_LARGE));
        assertThatThrownBy(() -> imports.start("nada", "x.csv", new ByteArrayInputStream(large), null, "test"))
                .isInstanceOfSatisfying(ImportRefused.class, it -> assertThat(it.reason()).isEqualTo(ImportRefused.Reason.UNKNOWN_PROFILE));
        assertThatThrownBy(() -> imports.start("cartera", "x.csv", new ByteArrayInputStream(large), LocalDate.of(2999, 1, 1), "test"))
                .isInstanceOfSatisfying(ImportRefused.class, it -> assertThat(it.reason()).isEqualTo(ImportRefused.Reason.AS_OF_IN_FUTURE));
    }

    @Test
    void eachBadLineIsKeptAsItCameWithItsReasonAndTheRestGoesOn() {
        CarteraFile file = good().instalment("D2", "A2", 1, DUE, "12x.00").instalment("D3", "A3", 1, DUE, "-5.00")
                .instalment("D4", "A4", 1, DUE, "9999999999999.00").row("D5", "A5", "1", "2026-02-30", "5.00", "", "", "", "", "")
                .row("D6", "A6", "1", "31/01/2026", "5.00", "", "", "", "", "").instalment("D1", "A1", 1, DUE, "5.00").line("=cmd()|' /C calc'!A0,x")
                .row("D7", "A7", "0", "2026-01-31", "5.00", "", "", "", "", "").instalment("D8", "A8", 1, DUE, "1.234").instalment("D9", "A9", 1, DUE, "7.00");

        ImportRun run = loads.load("cartera", AS_OF, file.text());

        assertThat(run.status()).isEqualTo(ImportStatus.DONE);
        assertThat(run.rowsRead()).isEqualTo(11);
        assertThat(run.accountsCreated()).isEqualTo(2);
        assertThat(run.rowsRejected()).isEqualTo(9);
        String rejects = loads.rejects(run);
        assertThat(rejects.lines().toList()).hasSize(10).first().isEqualTo("\"line\",\"reason\",\"row\"");
        assertThat(rejects).contains("\"3\",\"valor: «12x.00» no es un número", "\"4\",\"valor: «-5.00» es negativo", "\"5\",\"valor: «9999999999999.00» pasa de",
                "\"6\",\"vence_el: «2026-02-30» no es una fecha", "\"7\",\"vence_el: «31/01/2026» no es una fecha", "\"8\",\"El producto A1 ya tiene la cuota 1",
                "\"9\",\"La fila debe tener 19 columnas y tiene 2.\",\"'=cmd()|' /C calc'!A0,x\"", "\"10\",\"cuota: «0» no es un número de cuota",
                "\"11\",\"valor: «1.234» tiene más de 2 decimales");
        assertThat(jdbc.queryForObject("SELECT raw FROM import_reject WHERE import_id = ? AND line = 9", byte[].class, run.id().value()))
                .isEqualTo("=cmd()|' /C calc'!A0,x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPaymentBelowZeroIsNotReadAsAReversalAndTheLineSaysWhereToTellOfIt() {
        ImportRun run = loads.load("cartera", AS_OF, good().paid("D2", "A2", 1, DUE, "5.00", "R-1", "-5.00", AS_OF).text());

        assertThat(run.rowsRejected()).isEqualTo(1);
        assertThat(loads.rejects(run)).contains("pago_valor: «-5.00» es un pago revertido", "POST /payments/{id}/reversal");
    }

    @Test
    void aStrayQuoteCostsItsLineAndNotTheRestOfTheFile() {
        String stray = good().line("x,\"never closed,1").instalment("D3", "A3", 1, DUE, "5.00").instalment("D4", "A4", 1, DUE, "5.00").text();

        ImportRun run = loads.load("cartera", AS_OF, stray);

        assertThat(run.accountsCreated()).isEqualTo(3);
        assertThat(run.rowsRejected()).isEqualTo(1);
        assertThat(loads.rejects(run)).contains("\"3\",\"Las comillas", "\"x,\"\"never closed,1\"");
    }

    @Test
    void aNameMaySpanLinesAndALoadGoesOnAfterIt() {
        String text = good().text() + portfolio + ",Banco de Prueba,CO,COP,D2,,\"Ana\nMaría, \"\"la otra\"\"\",,,A2,,1,2026-01-31,5.00,,,,,\n"
                + portfolio + ",Banco de Prueba,CO,COP,D3,,Eva,,,A3,,1,2026-01-31,x,,,,,\n";

        ImportRun run = loads.load("cartera", AS_OF, text);

        assertThat(run.accountsCreated()).isEqualTo(2);
        assertThat(loads.rejects(run)).contains("\"5\",\"valor: «x»");
        assertThat(jdbc.queryForObject("SELECT d.name FROM debtor d JOIN portfolio p ON p.id = d.portfolio_id WHERE p.name = ? AND d.external_id = 'D2'",
                String.class, portfolio)).isEqualTo("Ana\nMaría, \"la otra\"");
    }

    @Test
    void anAddressThatCannotBeOneIsKeptAsUnusable() {
        String text = good().text() + portfolio + ",Banco de Prueba,CO,COP,D2,,Eva,no tiene,abc,A2,,1,2026-01-31,5.00,,,,,\n";
        loads.load("cartera", AS_OF, text);

        assertThat(jdbc.queryForList("""
                SELECT CONCAT(c.type, ' ', c.value, ' ', c.usable) FROM contact_point c JOIN debtor d ON d.id = c.debtor_id
                  JOIN portfolio p ON p.id = d.portfolio_id WHERE p.name = ? ORDER BY c.type""", String.class, portfolio))
                .containsExactly("EMAIL no tiene 0", "PHONE abc 0");
    }

    private CarteraFile good() {
        return new CarteraFile(portfolio).instalment("D1", "A1", 1, DUE, "5.00");
    }

    private void failed(byte[] bytes, String... problem) {
        ImportRun run = loads.load("cartera", AS_OF, bytes);

        assertThat(run.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(run.problem()).contains(problem);
        assertThat(run.rowsRead()).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM portfolio WHERE name = ?", Long.class, portfolio)).isZero();
    }
}
