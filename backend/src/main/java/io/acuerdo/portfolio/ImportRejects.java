package io.acuerdo.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/** Keeps refused lines byte by byte, and gives them out so that no spreadsheet takes one for a formula. */
@Component
class ImportRejects {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final JdbcTemplate jdbc;
    private final Texts texts;

    ImportRejects(JdbcTemplate jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    void keep(ImportId id, List<Chunk.RefusedRow> rows) {
        jdbc.batchUpdate("INSERT INTO import_reject (import_id, line, reason, raw) VALUES (?, ?, ?, ?)", rows, 500, (statement, row) -> {
            statement.setObject(1, id.value());
            statement.setLong(2, row.row().line());
            statement.setString(3, texts.kept(row.why().key(), row.why().arguments()));
            statement.setBytes(4, row.row().bytes());
        });
    }

    void write(ImportId id, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QuoteStrategies.ALWAYS).build(out);
        csv.writeRecord("line", "reason", "row");
        try {
            jdbc.query(connection -> {
                var statement = connection.prepareStatement("SELECT line, reason, raw FROM import_reject WHERE import_id = ? ORDER BY line");
                statement.setFetchSize(500);
                statement.setObject(1, id.value());
                return statement;
            }, row -> {
                csv.writeRecord(row.getString(1), harmless(row.getString(2)), harmless(text(row.getBytes(3))));
            });
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A line that is not UTF-8 is most likely Windows-1252, and can then be read by a person. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
