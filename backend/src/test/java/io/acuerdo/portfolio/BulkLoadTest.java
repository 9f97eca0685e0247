package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.testing.DatabaseTest;

/** What is loaded in bulk comes back as it was given, whatever its bytes. */
@DatabaseTest
class BulkLoadTest {

    private static final LocalDateTime MOMENT = LocalDateTime.parse("2026-02-28T23:59:59.000001");

    @Autowired
    private BulkLoad bulk;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void makeTable() {
        jdbc.execute("""
                CREATE TABLE bulk_test (number INT PRIMARY KEY, id UUID, words VARCHAR(100), amount DECIMAL(30, 8), large BIGINT, day DATE, moment DATETIME(6))""");
    }

    @AfterEach
    void dropTable() {
        jdbc.execute("DROP TABLE bulk_test");
    }

    @Test
    void textComesBackAsItWas() {
        List<String> texts = List.of("Ñandú & Cía. – «ok»", "中文 😀", "tab\there, line\nthere\r, back\\slash \\N \\\\", "", "'quoted' \"twice\"", "\0nul\u0001");
        Tsv rows = new Tsv();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(i).add(texts.get(i)).end();
        }
        rows.add(texts.size()).add((String) null).end();

        bulk.insert("bulk_test", "number, words", rows);

        assertThat(jdbc.queryForList("SELECT words FROM bulk_test ORDER BY number", String.class)).startsWith(texts.toArray(String[]::new)).endsWith((String) null);
    }

    @Test
    void idsComeBackWhateverTheirBytes() {
        List<UUID> ids = List.of(new UUID(0x09_0a_0d_00_5c_4e_27_22L, 0x5c_5c_4e_09_00_0a_80_ffL), new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID(),
                UUID.fromString("019aa000-0000-7000-8000-00000000005c"));
        Tsv rows = new Tsv();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(i).add(ids.get(i)).end();
        }

        bulk.insert("bulk_test", "number, id", rows);

        assertThat(jdbc.queryForList("SELECT id FROM bulk_test ORDER BY number", UUID.class)).containsExactlyElementsOf(ids);
        assertThat(jdbc.queryForObject("SELECT number FROM bulk_test WHERE id = '019aa000-0000-7000-8000-00000000005c'", Integer.class)).isEqualTo(4);
    }

    @Test
    void numbersDaysAndMomentsComeBackToTheLastDigit() {
        List<BigDecimal> amounts = List.of(new BigDecimal("0.00"), new BigDecimal("-0.05"), new BigDecimal("1234567890123456.78"), new BigDecimal("12E+3"),
                new BigDecimal("9999999999999999999999.12345678"), new BigDecimal("-100"), new BigDecimal("0.00000001"));
        List<Long> longs = List.of(0L, -7L, Long.MAX_VALUE, Long.MIN_VALUE, 10L, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L);
        Tsv rows = new Tsv();
        for (int i = 0; i < amounts.size(); i++) {
            rows.add(i).add(amounts.get(i)).add(longs.get(i)).add(i == 0 ? null : LocalDate.of(2026, 2, 28)).end();
        }

        bulk.insert("bulk_test", "number, amount, large, day", Map.of("moment", MOMENT), rows);

        assertThat(jdbc.queryForList("SELECT amount FROM bulk_test ORDER BY number", BigDecimal.class)).usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(amounts);
        assertThat(jdbc.queryForList("SELECT large FROM bulk_test ORDER BY number", Long.class)).containsExactlyElementsOf(longs);
        assertThat(jdbc.queryForList("SELECT day FROM bulk_test ORDER BY number", LocalDate.class)).startsWith((LocalDate) null).endsWith(LocalDate.of(2026, 2, 28));
        assertThat(jdbc.queryForList("SELECT DISTINCT moment FROM bulk_test", LocalDateTime.class)).containsExactly(MOMENT);
    }

    @Test
    void aRowThatDoesNotArriveIsAnError() {
        Tsv rows = new Tsv();
        rows.add(1).add("one").end();
        rows.add(1).add("again").end();

        assertThatThrownBy(() -> bulk.insert("bulk_test", "number, words", rows)).isInstanceOf(IllegalStateException.class).hasMessageContaining("bulk_test");
    }
}
