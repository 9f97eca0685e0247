package io.acuerdo.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.acuerdo.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quote engine against somebody else's arithmetic: PMT, IRR and XIRR of Gnumeric, by its command {@code ssconvert} (Debian: gnumeric). Loans are
 * drawn with a fixed seed.
 */
class SpreadsheetOracleTest {

    private static final int LOANS = 300;
    /** Gnumeric stops looking for an internal rate when it is this near, in percent. */
    private static final BigDecimal RATE_TOLERANCE = new BigDecimal("0.0001");

    @TempDir
    private Path folder;
    private final Random random = new Random(20261122);

    private record Loan(QuoteRequest request, QuoteResult.Quoted quote) {
    }

    @BeforeEach
    void gnumericIsThere() {
        assertThat(System.getenv("PATH").split(":")).as("ssconvert is on the PATH; apt-get install gnumeric brings it")
                .anyMatch(place -> Files.isExecutable(Path.of(place, "ssconvert")));
    }

    @Test
    void aFrenchInstalmentIsTheSpreadsheetsPmtRoundedToTheCent() throws Exception {
        List<Loan> loans = loans("30/360");
        List<BigDecimal> payments = ask(loans.stream().map(loan -> "PMT(" + monthly(loan) + "," + loan.request().installments() + ",-"
                + loan.request().principal().amount() + ")").toList());
        for (int i = 0; i < loans.size(); i++) {
            assertThat(loans.get(i).quote().installment().amount()).as(loans.get(i).request().toString())
                    .isCloseTo(payments.get(i), within(new BigDecimal("0.005000001")));
        }
    }

    @Test
    void theTotalCostOfMonthlyFlowsIsTheSpreadsheetsIrr() throws Exception {
        List<Loan> loans = loans("30/360");
        List<BigDecimal> costs = ask(loans.stream().map(loan -> "100*((1+IRR({" + flows(loan).stream().map(BigDecimal::toPlainString)
                .collect(Collectors.joining(",")) + "}," + monthly(loan) + "))^12-1)").toList());
        for (int i = 0; i < loans.size(); i++) {
            assertThat(loans.get(i).quote().totalCostPct()).as(loans.get(i).request().toString()).isCloseTo(costs.get(i), within(RATE_TOLERANCE));
        }
    }

    @Test
    void theTotalCostOfDatedFlowsIsTheSpreadsheetsXirr() throws Exception {
        List<Loan> loans = loans("ACT/365");
        List<BigDecimal> costs = ask(loans.stream().map(loan -> "100*XIRR({" + flows(loan).stream().map(BigDecimal::toPlainString)
                .collect(Collectors.joining(",")) + "},{" + days(loan).stream().map(Object::toString).collect(Collectors.joining(",")) + "},"
                + loan.request().ratePct().movePointLeft(2) + ")").toList());
        for (int i = 0; i < loans.size(); i++) {
            assertThat(loans.get(i).quote().totalCostPct()).as(loans.get(i).request().toString()).isCloseTo(costs.get(i), within(RATE_TOLERANCE));
        }
    }

    private List<Loan> loans(String dayCount) {
        var loans = new ArrayList<Loan>();
        while (loans.size() < LOANS) {
            var principal = Money.of(BigDecimal.valueOf(100_00 + random.nextInt(9_000_000), 2), "USD");
            var fee = new UpfrontFee(Money.of(principal.amount().movePointLeft(2).setScale(2, RoundingMode.DOWN), "USD"), random.nextBoolean());
            var request = new QuoteRequest(principal, "FRENCH", "TNA", BigDecimal.valueOf(1 + random.nextInt(9000), 2), "NOMINAL_12", dayCount, LocalDate.of(2026, 1, 15),
                    LocalDate.of(2026, 2, 15), "MONTHLY", 2 + random.nextInt(72), 0, 0, null, null, null, null,
                    dayCount.equals("30/360") && random.nextBoolean() ? List.of() : List.of(fee), "HALF_UP", null);
            if (Quotes.quote(request, null) instanceof QuoteResult.Quoted quote && (request.upfrontFees().isEmpty() || !fee.financed())) {
                loans.add(new Loan(request, quote));
            }
        }
        return loans;
    }

    private static BigDecimal monthly(Loan loan) {
        return loan.request().ratePct().movePointLeft(2).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
    }

    /** What the debtor has of it first, then the instalments. */
    private static List<BigDecimal> flows(Loan loan) {
        var flows = new ArrayList<BigDecimal>();
        flows.add(loan.request().principal().minus(loan.quote().totals().fees()).amount().negate());
        loan.quote().rows().forEach(row -> flows.add(row.payment().amount()));
        return flows;
    }

    /** Days since the first. */
    private static List<Long> days(Loan loan) {
        LocalDate first = loan.request().firstAccrualOn();
        var days = new ArrayList<Long>();
        days.add(40000L);
        loan.quote().rows().forEach(row -> days.add(40000L + ChronoUnit.DAYS.between(first, row.dueOn())));
        return days;
    }

    /** One formula a line, one answer a line. */
    private List<BigDecimal> ask(List<String> formulas) throws IOException, InterruptedException {
        Path asked = folder.resolve("asked.csv");
        Path told = folder.resolve("told.txt");
        Files.write(asked, formulas.stream().map(formula -> "\"=" + formula + "\"").toList());
        var process = new ProcessBuilder("ssconvert", "--export-type=Gnumeric_stf:stf_assistant", "-O", "separator=; format=raw quoting-mode=never", asked.toString(),
                told.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log.txt"))).isZero();
        List<BigDecimal> answers = Files.readAllLines(told).stream().map(BigDecimal::new).toList();
        assertThat(answers).hasSameSizeAs(formulas);
        return answers;
    }
}
