package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.shared.Ids;

/** A load that is cut short goes on at its last committed chunk; what was in hand at that moment is rolled back whole. */
@PortfolioTest
class ImportGoesOnTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    @Autowired
    private FileLoad load;
    @Autowired
    private ImportFiles files;
    @Autowired
    private ImportRuns runs;
    @Autowired
    private JdbcTemplate jdbc;

    private final String portfolio = "P-" + Ids.next();

    @Test
    void fromWhereverItStoppedEachRowIsLoadedOnce() throws IOException {
        ImportId id = queue(1234);

        for (int chunks = 1; runs.find(id).orElseThrow().status() != ImportStatus.DONE; chunks++) {
            AtomicInteger left = new AtomicInteger(chunks);
            load.work(runs.find(id).orElseThrow(), () -> left.getAndDecrement() > 0);
        }

        ImportRun run = runs.find(id).orElseThrow();
        assertThat(run.rowsRead()).isEqualTo(1235);
        assertThat(run.rowsRejected()).isEqualTo(1);
        assertThat(run.accountsCreated()).isEqualTo(1234);
        assertThat(run.casesOpened()).isEqualTo(1234);
        assertThat(accounts()).isEqualTo(1234);
    }

    @Test
    void aChunkThatFailsLeavesNothingOfItselfBehind() throws IOException {
        ImportId id = queue(250);
        // Someone else's row with the external id that comes in the third chunk: its unique key makes the bulk load fall short.
        jdbc.execute("CREATE TRIGGER fails BEFORE INSERT ON account FOR EACH ROW IF NEW.external_id = '" + portfolio + "-220' THEN "
                + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'power cut'; END IF");
        assertThatThrownBy(() -> load.work(runs.find(id).orElseThrow(), () -> true)).hasMessageContaining("power cut");
        jdbc.execute("DROP TRIGGER fails");
        long committed = accounts();
        assertThat(committed).isEqualTo(runs.find(id).orElseThrow().accountsCreated()).isPositive().isLessThan(220);

        load.work(runs.find(id).orElseThrow(), () -> true);

        assertThat(runs.find(id).orElseThrow().accountsCreated()).isEqualTo(250);
        assertThat(accounts()).isEqualTo(250);
    }

    /** Queued past the worker, so that the test decides when it is worked. */
    private ImportId queue(int accounts) throws IOException {
        CarteraFile file = new CarteraFile(portfolio);
        for (int i = 0; i < accounts; i++) {
            if (i == 555) {
                file.line("bad");
            }
            file.instalment("D" + i, portfolio + "-" + i, 1, LocalDate.of(2026, 1, 31), "5.00");
        }
        ImportId id = ImportId.next();
        ImportFiles.Stored stored = files.store(id, new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
        runs.queue(id, "cartera", "cut.csv", stored.sha256(), AS_OF, stored.bytes(), "test");
        return id;
    }

    private long accounts() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM account WHERE external_id LIKE ?", Long.class, portfolio + "-%");
    }
}
