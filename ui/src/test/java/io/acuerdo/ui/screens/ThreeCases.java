package io.acuerdo.ui.screens;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

import io.acuerdo.portfolio.ImportId;
import io.acuerdo.portfolio.ImportStatus;
import io.acuerdo.portfolio.Imports;
import org.awaitility.Awaitility;

/** A file with three debtors whose cases it opens, and a row that cannot be read; loaded once for all tests of the screens. */
final class ThreeCases {

    private static final String FILE = """
            deudor_id,nombre,documento,correo,pais,moneda,idioma,cuenta_id,producto,vence_el,valor
            D-1,Ana Suárez,CC 1,ana@correo.test,CO,COP,es,CTA-1,Libranza,%1$s,250000
            D-2,Bruno Díaz,CC 2,bruno@correo.test,CO,COP,es,CTA-2,Tarjeta,%2$s,100000
            D-4,Carla Núñez,CC 4,carla@correo.test,CO,COP,es,CTA-4,Libranza,%3$s,900000
            D-3,"=cmd()|' /C calc'!A0",CC 3,c@correo.test,CO,COP,es,CTA-3,Tarjeta,%2$s,doce
            """;

    private ThreeCases() {
    }

    static void load(Imports imports, LocalDate today) throws IOException {
        if (imports.recent().isEmpty()) {
            byte[] bytes = FILE.formatted(today.minusDays(5), today.minusDays(40), today.minusDays(20)).getBytes(StandardCharsets.UTF_8);
            ImportId run = imports.start("cartera", "tres.csv", new ByteArrayInputStream(bytes), today, "supervisor1");
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> imports.run(run).status() == ImportStatus.DONE);
        }
    }
}
