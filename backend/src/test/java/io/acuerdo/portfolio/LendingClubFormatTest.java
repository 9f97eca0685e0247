package io.acuerdo.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.acuerdo.shared.AllocationOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.acuerdo.portfolio.csv.FieldReader;
import io.acuerdo.portfolio.csv.RawRecord;
import io.acuerdo.portfolio.csv.RecordSplitter;
import io.acuerdo.shared.Money;

class LendingClubFormatTest {

    private static final List<String> HEADER = List.of("funded_amnt", "term", "int_rate", "sub_grade", "addr_state", "Class");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-30", "2026-12-31", "2027-02-28", "2027-03-01", "2027-03-29", "2027-03-30", "2027-03-31", "2028-02-29",
            "2028-03-31", "2027-05-31"})
    void theFileHasTheSameArrearsWhateverTheAsOfDay(String day) throws IOException {
        LocalDate asOf = LocalDate.parse(day);
        List<AccountDraft> drafts = wholeFile(asOf);

        BigDecimal pastDue = BigDecimal.ZERO;
        int inArrears = 0;
        for (AccountDraft draft : drafts) {
            AccountTerms.Balances balances = draft.terms().on(asOf, BigDecimal.ZERO, 2, AllocationOrder.DEFAULT);
            pastDue = pastDue.add(balances.pastDue());
            inArrears += balances.pastDue().signum() > 0 ? 1 : 0;
        }

        assertThat(drafts).hasSize(9857);
        assertThat(inArrears).isEqualTo(517);
        assertThat(pastDue).isEqualByComparingTo("912887.60");
    }

    @Test
    void aBadLoanOwesItsLastInstalmentsTheOldestOfWhichIsAnchoredToTheAsOfDay() {
        // Row 8: 14 instalments old, the last 3 unpaid, the oldest fell due 2 months and 9 days before.
        AccountDraft draft = row(8, LocalDate.of(2026, 4, 30), "16100", "term_36", "13.99", "bad");

        assertThat(draft.externalId()).isEqualTo("LC-00008");
        assertThat(draft.instalments()).extracting(Instalment::number).containsExactly(12, 13, 14);
        assertThat(draft.instalments()).extracting(Instalment::dueOn).containsExactly(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 3, 19),
                LocalDate.of(2026, 4, 19));
        BigDecimal monthly = new BigDecimal("13.99").divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);
        Money principal = Money.of("16100", "USD");
        Money instalment = FrenchSchedule.instalment(principal, monthly, 36);
        assertThat(draft.instalments()).allSatisfy(it -> assertThat(it.amount()).isEqualTo(instalment.amount()));
        assertThat(draft.terms().outstanding())
                .isEqualTo(FrenchSchedule.balanceAfter(principal, monthly, instalment, 11).amount());
    }

    @Test
    void theInstalmentsToComeGoOnToTheEndOfTheLoan() {
        LocalDate asOf = LocalDate.of(2026, 4, 30);
        AccountDraft draft = row(8, asOf, "16100", "term_36", "13.99", "bad");

        AccountTerms.Balances later = draft.terms().on(asOf.plusYears(4), BigDecimal.ZERO, 2, AllocationOrder.DEFAULT);

        assertThat(later.instalments()).hasSize(25);
        assertThat(later.instalments().getLast().number()).isEqualTo(36);
        assertThat(later.plan()).isNull();
        BigDecimal principal = later.instalments().stream().map(it -> it.amount().subtract(it.charges())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(principal).isEqualByComparingTo(draft.terms().outstanding());
    }

    @Test
    void ofAGoodLoanNoDueDayIsMadeUp() {
        AccountDraft draft = row(1, LocalDate.of(2026, 4, 30), "16100", "term_36", "13.99", "good");
        AccountTerms.Balances balances = draft.terms().on(LocalDate.of(2036, 1, 1), BigDecimal.ZERO, 2, AllocationOrder.DEFAULT);

        assertThat(draft.instalments()).isEmpty();
        assertThat(balances.pastDue()).isZero();
        assertThat(balances.nextDueOn()).isNull();
        assertThat(balances.outstanding()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"32000 term_60 11.99", "16100 term_36 13.99", "7425 term_36 6.49", "40000 term_60 28.99", "1000 term_36 5.32", "23975 term_60 9.17"})
    void balancesInWholeCentsAreThoseOfTheFrenchSchedule(String loan) {
        String[] terms = loan.split(" ");
        Money principal = Money.of(terms[0], "USD");
        BigDecimal monthly = new BigDecimal(terms[2]).divide(BigDecimal.valueOf(1200), MathContext.DECIMAL128);
        Money instalment = FrenchSchedule.instalment(principal, monthly, Integer.parseInt(terms[1].substring(5)));
        for (int age = 6; age < 30; age++) {
            AccountDraft draft = row(age < 24 ? 24 + age - 6 : age - 6, LocalDate.of(2026, 11, 21), terms[0], terms[1], terms[2], "good");
            assertThat(draft.terms().outstanding())
                    .isEqualTo(FrenchSchedule.balanceAfter(principal, monthly, instalment, age).amount());
        }
    }

    @Test
    void peopleAreMadeUpTheSameWayEachTime() {
        AccountDraft one = row(17, LocalDate.of(2026, 4, 30), "16100", "term_36", "13.99", "good");
        AccountDraft again = row(17, LocalDate.of(2026, 4, 30), "16100", "term_36", "13.99", "good");

        assertThat(one.debtor()).isEqualTo(again.debtor());
        assertThat(one.debtor().email()).endsWith(".test").contains(".17@");
        assertThat(one.debtor().phone()).matches("\\+1[2-9][0-9]{2}55501[0-9]{2}");
        assertThat(one.debtor().subdivision()).isEqualTo("US-CT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc|term_36|13.99|CT|good|row.notNumber", "-5|term_36|13.99|CT|good|row.negative", "0|term_36|13.99|CT|good|row.notPositive",
            "9e9|term_36|13.99|CT|good|row.notNumber", "999999999999|term_36|13.99|CT|good|row.absurd", "1,000|term_36|13.99|CT|good|row.separators",
            "100|term_48|13.99|CT|good|row.oneOf", "100|term_36|950|CT|good|row.absurd", "100|term_36|13.99|XX|good|row.state",
            "100|term_36|13.99|CT|maybe|row.oneOf", "10.005|term_36|13.99|CT|good|row.decimals", "|term_36|13.99|CT|good|row.missing"})
    void whatCannotBeIsRefusedWithItsReason(String row) {
        String[] fields = row.split("\\|");
        MappedRow mapped = new LendingClubFormat(HEADER, LocalDate.of(2026, 4, 30)).map(1,
                List.of(fields[0], fields[1], fields[2], "A1", fields[3], fields[4]), new byte[0]);

        assertThat(mapped).isInstanceOfSatisfying(MappedRow.Refused.class, refused -> assertThat(refused.key()).isEqualTo(fields[5]));
    }

    private static AccountDraft row(long number, LocalDate asOf, String principal, String term, String rate, String status) {
        return (AccountDraft) new LendingClubFormat(HEADER, asOf).map(number, List.of(principal, term, rate, "A1", "CT", status), new byte[] {1});
    }

    private static List<AccountDraft> wholeFile(LocalDate asOf) throws IOException {
        try (InputStream in = new BufferedInputStream(Objects.requireNonNull(LendingClubFormatTest.class.getResourceAsStream("/demo/lending_club.csv")))) {
            RecordSplitter splitter = new RecordSplitter(in, ',', 0, 1);
            FieldReader fields = new FieldReader(',');
            LendingClubFormat format = new LendingClubFormat(fields.read(List.of(splitter.next())).getFirst().values(), asOf);
            List<RawRecord> records = new ArrayList<>();
            for (RawRecord record = splitter.next(); record != null; record = splitter.next()) {
                records.add(record);
            }
            List<FieldReader.Fields> values = fields.read(records);
            List<AccountDraft> drafts = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                drafts.add((AccountDraft) format.map(i + 1, values.get(i).values(), records.get(i).bytes()));
            }
            return drafts;
        }
    }
}
