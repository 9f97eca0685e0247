package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.acuerdo.shared.TimeZones;

/**
 * Derives balances from the terms of a loan. Row i is a loan k = 6 + i mod 24 instalments old. A bad one owes the last m = 1 + i mod 6 of them;
 * the oldest fell due m − 1 months and 1 + i mod 27 days before the as-of day. Of a good one no due day is known, so none is made up: it has a
 * principal and no instalments.
 */
final class LendingClubFormat implements RowFormat {

    private static final AccountDraft.Owner OWNER = new AccountDraft.Owner(LendingClubProfile.NAME, "Lending Club", LendingClubProfile.COUNTRY,
            LendingClubProfile.CURRENCY);
    private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal PCT_OF_A_YEAR = BigDecimal.valueOf(1200);
    private static final BigDecimal MOST_PRINCIPAL = new BigDecimal("100000000");
    private static final BigDecimal MOST_RATE = new BigDecimal("200");
    private static final int RATE_DIGITS = 4;
    private static final long RATE_UNIT = 12_000_000;
    private static final int CENTS = 2;

    private final Map<String, Rate> rates = new HashMap<>();
    private final MadeUpPeople people = MadeUpPeople.unitedStates();
    private final LocalDate asOf;
    private final long seed;
    private final int columns;
    private final int principal;
    private final int term;
    private final int rate;
    private final int state;
    private final int status;
    private final int grade;

    LendingClubFormat(List<String> columns, LocalDate asOf) {
        this.asOf = asOf;
        this.seed = RowHash.mix(asOf.toEpochDay(), LendingClubProfile.NAME);
        this.columns = columns.size();
        this.principal = columns.indexOf("funded_amnt");
        this.term = columns.indexOf("term");
        this.rate = columns.indexOf("int_rate");
        this.state = columns.indexOf("addr_state");
        this.status = columns.indexOf("Class");
        this.grade = columns.indexOf("sub_grade");
    }

    @Override
    public MappedRow map(long row, List<String> values, byte[] raw) {
        if (values.size() != columns) {
            return new MappedRow.Refused("row.fields", String.valueOf(columns), String.valueOf(values.size()));
        }
        Amounts.Parsed amount = Amounts.positive(values.get(principal), CENTS, MOST_PRINCIPAL);
        if (amount.problem() != null) {
            return amount.refused("funded_amnt");
        }
        Amounts.Parsed pct = Amounts.notNegative(values.get(rate), RATE_DIGITS, MOST_RATE);
        if (pct.problem() != null) {
            return pct.refused("int_rate");
        }
        int months = switch (values.get(term)) {
            case "term_36" -> 36;
            case "term_60" -> 60;
            default -> 0;
        };
        if (months == 0) {
            return new MappedRow.Refused("row.oneOf", "term", values.get(term), "term_36, term_60");
        }
        String subdivision = "US-" + values.get(state);
        if (!TimeZones.knows(LendingClubProfile.COUNTRY, subdivision)) {
            return new MappedRow.Refused("row.state", values.get(state));
        }
        boolean bad = values.get(status).equals("bad");
        if (!bad && !values.get(status).equals("good")) {
            return new MappedRow.Refused("row.oneOf", "Class", values.get(status), "good, bad");
        }
        String id = loanId(row);
        String product = "Préstamo a " + months + " meses" + (grade < 0 ? "" : " " + values.get(grade));
        Loan loan = new Loan(row, amount.value(), rate(pct.value(), months), bad);
        return new AccountDraft(OWNER, people.debtor(row, id, subdivision), id, product, loan.instalments(asOf), loan.plan(asOf),
                loan.outstanding(), null, List.of(), RowHash.of(seed, raw));
    }

    static String loanId(long row) {
        String digits = Long.toString(row);
        return "LC-" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    private Rate rate(BigDecimal pct, int months) {
        if (rates.size() > 10_000) {
            rates.clear();
        }
        return rates.computeIfAbsent(pct.stripTrailingZeros().toPlainString() + "/" + months, key -> Rate.of(pct, months));
    }

    /** {@code units} are ten-thousandths of a percent a year. */
    private record Rate(BigDecimal monthly, BigDecimal factor, long units, int months) {

        static Rate of(BigDecimal pct, int months) {
            BigDecimal monthly = pct.divide(PCT_OF_A_YEAR, PRECISE);
            return new Rate(monthly, factor(monthly, months), pct.setScale(RATE_DIGITS).unscaledValue().longValueExact(), months);
        }

        /** What one unit of principal costs every month, by the French annuity. */
        private static BigDecimal factor(BigDecimal monthly, int months) {
            if (monthly.signum() == 0) {
                return BigDecimal.ONE.divide(BigDecimal.valueOf(months), PRECISE);
            }
            BigDecimal growth = BigDecimal.ONE.add(monthly).pow(months, PRECISE);
            return monthly.multiply(growth).divide(growth.subtract(BigDecimal.ONE), PRECISE);
        }
    }

    /** In whole cents: exact, and twenty million steps of a large file take no time. */
    private static final class Loan {

        private final Rate rate;
        private final int age;
        private final int unpaid;
        private final int daysLate;
        private final long instalment;
        private final long principal;

        Loan(long row, BigDecimal principal, Rate rate, boolean bad) {
            this.rate = rate;
            this.age = 6 + (int) (row % 24);
            this.unpaid = bad ? 1 + (int) (row % 6) : 0;
            this.daysLate = 1 + (int) (row % 27);
            this.principal = principal.setScale(CENTS).unscaledValue().longValueExact();
            this.instalment = principal.multiply(rate.factor).setScale(CENTS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
        }

        BigDecimal outstanding() {
            return money(balanceAfter(age - unpaid));
        }

        LocalDate oldestDueOn(LocalDate asOf) {
            return asOf.minusMonths(unpaid - 1L).minusDays(daysLate);
        }

        List<Instalment> instalments(LocalDate asOf) {
            if (unpaid == 0) {
                return List.of();
            }
            List<Instalment> rows = new ArrayList<>(unpaid);
            long balance = balanceAfter(age - unpaid);
            for (int i = 0; i < unpaid; i++) {
                long interest = interest(balance);
                rows.add(Instalment.open(age - unpaid + 1 + i, oldestDueOn(asOf).plusMonths(i), money(instalment), money(interest)));
                balance -= instalment - interest;
            }
            return rows;
        }

        InstalmentPlan plan(LocalDate asOf) {
            return unpaid == 0 ? null : new InstalmentPlan(oldestDueOn(asOf), age - unpaid + 1, age + 1, rate.months, money(instalment),
                    rate.monthly.setScale(18, RoundingMode.HALF_EVEN), money(balanceAfter(age)));
        }

        private long balanceAfter(int paid) {
            long balance = principal;
            for (int i = 0; i < paid; i++) {
                balance -= instalment - interest(balance);
            }
            return balance;
        }

        /** balance · pct ÷ 1200, HALF_EVEN. */
        private long interest(long balance) {
            long product = Math.multiplyExact(balance, rate.units);
            long whole = product / RATE_UNIT;
            long twice = 2 * (product % RATE_UNIT);
            return twice > RATE_UNIT || twice == RATE_UNIT && whole % 2 != 0 ? whole + 1 : whole;
        }

        private static BigDecimal money(long cents) {
            return BigDecimal.valueOf(cents, CENTS);
        }
    }
}
