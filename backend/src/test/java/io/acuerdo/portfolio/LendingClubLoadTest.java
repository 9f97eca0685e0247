package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

import io.acuerdo.shared.Money;

/** The demo file on an empty base, then again, then a day later: one story in order. */
@PortfolioTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LendingClubLoadTest {

    private static final byte[] FILE = Loads.resource("/demo/lending_club.csv");

    @Autowired
    private Loads loads;
    @Autowired
    private Portfolios portfolios;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @Order(1)
    void onAnEmptyBaseItGivesTheKnownFigures() {
        long messagesBefore = messages();
        ImportRun run = loads.load("lending-club", null, FILE);

        assertThat(run.problem()).isNull();
        assertThat(run.status()).isEqualTo(ImportStatus.DONE);
        assertThat(run.rowsRead()).isEqualTo(9857);
        assertThat(run.rowsAccepted()).isEqualTo(9857);
        assertThat(run.rowsRejected()).isZero();
        assertThat(run.rowsUnchanged()).isZero();
        assertThat(run.accountsCreated()).isEqualTo(9857);
        assertThat(run.casesOpened()).isEqualTo(517);
        assertThat(pastDue()).isEqualByComparingTo("912887.60");
        assertThat(run.progress()).isEqualTo(1);
        assertThat(messages() - messagesBefore).isEqualTo(517);
    }

    @Test
    @Order(2)
    void theSameBytesKeepTheFirstAsOfAndChangeNothing() {
        LocalDate first = jdbc.queryForObject("SELECT MIN(a.as_of) FROM account a JOIN portfolio p ON p.id = a.portfolio_id "
                + "WHERE p.name = 'lending-club'", LocalDate.class);
        loads.told();

        ImportRun run = loads.load("lending-club", first.minusDays(3), FILE);

        assertThat(run.status()).isEqualTo(ImportStatus.DONE);
        assertThat(run.asOf()).isEqualTo(first);
        assertThat(run.rowsUnchanged()).isEqualTo(9857);
        assertThat(run.accountsCreated() + run.accountsUpdated() + run.casesOpened()).isZero();
        assertThat(loads.told()).isEmpty();
        assertThat(pastDue()).isEqualByComparingTo("912887.60");
    }

    @Test
    @Order(3)
    void aDebtorIsFoundByNameTelephoneAndAccountAndLivesByTheClocksOfTheState() {
        AccountSummary account = portfolios.accountByExternalId(null, inArrears()).orElseThrow();
        DebtorDetails debtor = portfolios.debtor(account.debtorId()).orElseThrow();
        String phone = debtor.contactPoints().stream().filter(it -> it.type().equals(ContactPoint.PHONE)).findFirst().orElseThrow().value();

        assertThat(debtor.zones()).isNotEmpty();
        assertThat(debtor.subdivision()).startsWith("US-");
        assertThat(debtor.accounts()).containsExactly(account);
        assertThat(account.dpd()).isPositive();
        for (String question : new String[] {debtor.name(), debtor.name().toUpperCase(), phone, phone.substring(2), account.externalId()}) {
            assertThat(portfolios.search(question, PageRequest.of(0, 50)).getContent()).as(question).extracting(DebtorHit::id).contains(debtor.id());
        }
        assertThat(portfolios.position(debtor.id()).pastDue()).isEqualTo(account.pastDue());
        assertThat(portfolios.instalments(account.id())).hasSizeGreaterThan(6);
    }

    @Test
    @Order(4)
    void aLoanThatIsGoodInANewerFileWasPaidAndItsDebtorIsCured() {
        String id = inArrears();
        Money pastDue = portfolios.accountByExternalId("lending-club", id).orElseThrow().pastDue();
        DebtorId debtor = portfolios.accountByExternalId("lending-club", id).orElseThrow().debtorId();
        String[] lines = new String(FILE, java.nio.charset.StandardCharsets.UTF_8).split("\n");
        int row = Integer.parseInt(id.substring(3));
        lines[row] = lines[row].replace("\"bad\"", "\"good\"");
        loads.told();

        ImportRun run = loads.load("lending-club", null, String.join("\n", lines) + "\n");

        assertThat(run.accountsUpdated()).isEqualTo(1);
        assertThat(run.rowsUnchanged()).isEqualTo(9856);
        var told = loads.told();
        assertThat(told).filteredOn(PaymentReceived.class::isInstance).singleElement()
                .satisfies(it -> assertThat(((PaymentReceived) it).amount()).isEqualTo(pastDue));
        assertThat(told).filteredOn(DebtorsCured.class::isInstance).singleElement()
                .satisfies(it -> assertThat(((DebtorsCured) it).debtors()).containsExactly(debtor));
        assertThat(portfolios.position(debtor).isInArrears()).isFalse();
        assertThat(portfolios.payments(debtor)).singleElement().satisfies(it -> assertThat(it.source()).isEqualTo("BALANCE"));
    }

    private long messages() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM engine_outbox WHERE name = 'case.opened'", Long.class);
    }

    private BigDecimal pastDue() {
        return jdbc.queryForObject("SELECT SUM(a.past_due) FROM account a JOIN portfolio p ON p.id = a.portfolio_id WHERE p.name = 'lending-club'",
                BigDecimal.class);
    }

    private String inArrears() {
        return jdbc.queryForObject("SELECT MIN(a.external_id) FROM account a JOIN portfolio p ON p.id = a.portfolio_id WHERE p.name = 'lending-club' "
                + "AND a.past_due > 0", String.class);
    }
}
