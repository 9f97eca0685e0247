package io.acuerdo.portfolio.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RecordSplitterTest {

    @Test
    void aRecordEndsAtTheLineEndUnlessAQuoteIsOpen() throws IOException {
        List<RawRecord> records = split("a,b\n\"c\nd\",e\r\n\nf\"g,h\ri");

        assertThat(records).extracting(RecordSplitterTest::text).containsExactly("a,b", "\"c\nd\",e", "", "f\"g,h", "i");
        assertThat(records).extracting(RawRecord::line).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(records.getLast().endOffset()).isEqualTo(21);
    }

    @Test
    void goingOnAtAnyRecordGivesTheSameRecords() throws IOException {
        String text = "a,\"b\"\"\n,\"\n\"\",\"\"\nc\r\n\"\r\n\",d\ne";
        List<RawRecord> records = split(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < records.size() - 1; i++) {
            RawRecord before = records.get(i);
            int from = (int) before.endOffset();
            RecordSplitter rest = new RecordSplitter(new ByteArrayInputStream(bytes, from, bytes.length - from), ',', from, before.nextLine());
            for (RawRecord expected : records.subList(i + 1, records.size())) {
                RawRecord actual = rest.next();
                assertThat(text(actual)).isEqualTo(text(expected));
                assertThat(actual.line()).isEqualTo(expected.line());
                assertThat(actual.endOffset()).isEqualTo(expected.endOffset());
            }
        }
    }

    @Test
    void aQuoteThatNeverClosesDamagesItsOwnLineOnly() throws IOException {
        List<RawRecord> records = split("a\n\"b,c\nd\ne\n");

        assertThat(records).extracting(RecordSplitterTest::text).containsExactly("a", "\"b,c", "d", "e");
        assertThat(records.get(1).damage()).isEqualTo(RawRecord.Damage.UNCLOSED_QUOTE);
        assertThat(records.get(2).damage()).isNull();
    }

    @Test
    void anEndlessLineIsCutAndPassedOver() throws IOException {
        List<RawRecord> records = split("a\n" + "x".repeat(RecordSplitter.MAX_RECORD + 5000) + "\nb\n");

        assertThat(records).hasSize(3);
        assertThat(records.get(1).damage()).isEqualTo(RawRecord.Damage.TOO_LONG);
        assertThat(records.get(1).bytes()).hasSize(RecordSplitter.MAX_RECORD);
        assertThat(text(records.get(2))).isEqualTo("b");
    }

    @Test
    void whateverTheTextNoByteIsLost() throws IOException {
        Random random = new Random(7);
        String alphabet = "ab\",\n\r";
        for (int run = 0; run < 2000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            long covered = 0;
            for (RawRecord record : split(text.toString())) {
                assertThat(record.endOffset()).isGreaterThan(covered);
                covered = record.endOffset();
            }
            assertThat(covered).isEqualTo(text.length());
        }
    }

    @Test
    void fieldsAreReadTogetherAsTheyAreAlone() throws IOException {
        Random random = new Random(11);
        String alphabet = "aé\",\n";
        FieldReader fields = new FieldReader(',');
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<RawRecord> records = split(text.toString());
            List<FieldReader.Fields> together = fields.read(records);
            assertThat(together).hasSameSizeAs(records);
            for (int i = 0; i < records.size(); i++) {
                assertThat(together.get(i)).as("record %d of %s", i, text).isEqualTo(fields.read(List.of(records.get(i))).getFirst());
            }
        }
    }

    /** A stream that gives one byte at a time shows what depends on where a buffer ends. */
    private static List<RawRecord> split(String text) throws IOException {
        InputStream drops = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, text.length() > 1000 ? length : Math.min(1, length));
            }
        };
        RecordSplitter splitter = new RecordSplitter(drops, ',', 0, 1);
        List<RawRecord> records = new ArrayList<>();
        for (RawRecord record = splitter.next(); record != null; record = splitter.next()) {
            records.add(record);
        }
        return records;
    }

    private static String text(RawRecord record) {
        return new String(record.bytes(), StandardCharsets.UTF_8);
    }
}
