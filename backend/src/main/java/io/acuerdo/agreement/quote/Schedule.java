package io.acuerdo.agreement.quote;

import java.time.LocalDate;

/** Rows of whole minor units. Each is rounded as it is made and the last one takes the rest, so that the principals add up to what was financed. */
public final class Schedule {

    private final Terms terms;
    private final Periods periods;
    private final long[] principal;
    private final long[] interest;
    private final long[] tax;
    private final long[] insurance;
    private final long[] balance;

    private Schedule(Terms terms) {
        this.terms = terms;
        int count = terms.installments();
        periods = new Periods(terms);
        principal = new long[count];
        interest = new long[count];
        tax = new long[count];
        insurance = new long[count];
        balance = new long[count];
    }

    /** Expects terms within bounds: at least one instalment, graces shorter than it, and {@link Terms#staysExact}. */
    public static Schedule of(Terms terms) {
        Schedule schedule = new Schedule(terms);
        switch (terms.method()) {
            case FRENCH -> schedule.french();
            case GERMAN -> schedule.german();
            case FLAT -> schedule.flat();
            case AMERICAN -> schedule.american();
        }
        schedule.deferInterest();
        schedule.charge();
        return schedule;
    }

    private void french() {
        int count = terms.installments();
        int first = terms.gracePrincipal();
        long instalment = instalment(first);
        // A first period so long that its interest exceeds the instalment pays interest alone; the rest is spread over those after it.
        while (first < count - 1 && periods.rate(first).of(terms.financed(), terms.rounding()) > instalment) {
            instalment = instalment(++first);
        }
        long left = terms.financed();
        for (int i = 0; i < count; i++) {
            interest[i] = periods.rate(i).of(left, terms.rounding());
            left = repay(i, left, i < first ? 0 : instalment - interest[i]);
        }
    }

    private long instalment(int first) {
        Precise annuity = periods.annuity(first);
        return terms.rounded(Precise.of(terms.financed()).dividedBy(annuity).round(terms.rounding()));
    }

    private void german() {
        long part = part();
        long left = terms.financed();
        for (int i = 0; i < terms.installments(); i++) {
            interest[i] = periods.rate(i).of(left, terms.rounding());
            left = repay(i, left, i < terms.gracePrincipal() ? 0 : terms.rounded(part + interest[i]) - interest[i]);
        }
    }

    /** Interest of the whole time on the whole amount, the same in every instalment whatever its days. */
    private void flat() {
        int count = terms.installments();
        long interestLeft = periods.total(terms.rate()).of(terms.financed(), terms.rounding());
        long each = Ratio.part(count).of(interestLeft, terms.rounding());
        long part = part();
        long left = terms.financed();
        for (int i = 0; i < count; i++) {
            interest[i] = i == count - 1 ? interestLeft : Math.min(each, interestLeft);
            interestLeft -= interest[i];
            left = repay(i, left, i < terms.gracePrincipal() ? 0 : terms.rounded(part + interest[i]) - interest[i]);
        }
    }

    /** Of the principal, what each instalment after the grace pays. */
    private long part() {
        return Ratio.part(terms.installments() - terms.gracePrincipal()).of(terms.financed(), terms.rounding());
    }

    private void american() {
        for (int i = 0; i < terms.installments(); i++) {
            interest[i] = periods.rate(i).of(terms.financed(), terms.rounding());
            repay(i, terms.financed(), 0);
        }
    }

    /** Pays back what is wanted, at most what is left, and with the last instalment all of it. */
    private long repay(int i, long left, long wanted) {
        principal[i] = i == terms.installments() - 1 ? left : Math.min(Math.max(wanted, 0), left);
        balance[i] = left - principal[i];
        return balance[i];
    }

    private void deferInterest() {
        for (int i = 0; i < terms.graceInterest(); i++) {
            interest[terms.graceInterest()] += interest[i];
            interest[i] = 0;
        }
    }

    private void charge() {
        Ratio taxed = Ratio.percent(terms.taxOnInterestPct());
        Ratio insured = Ratio.percent(terms.insurancePct());
        for (int i = 0; i < terms.installments(); i++) {
            tax[i] = taxed.isZero() ? 0 : taxed.of(interest[i], terms.rounding());
            insurance[i] = insured.isZero() ? 0 : insured.of(balance[i] + principal[i], terms.rounding());
        }
    }

    public int size() {
        return terms.installments();
    }

    /** Of the row, counted from 0, as all the others. */
    public LocalDate dueOn(int row) {
        return terms.dueOn(row);
    }

    public long principal(int row) {
        return principal[row];
    }

    public long interest(int row) {
        return interest[row];
    }

    public long tax(int row) {
        return tax[row];
    }

    public long insurance(int row) {
        return insurance[row];
    }

    /** Principal, interest, tax and insurance. */
    public long payment(int row) {
        return principal[row] + interest[row] + tax[row] + insurance[row];
    }

    /** What is left of the principal after the row. */
    public long balance(int row) {
        return balance[row];
    }

    /** The first row that pays principal and nothing but its own interest: what people call the instalment. */
    public int regularRow() {
        int after = Math.max(terms.gracePrincipal(), terms.graceInterest() == 0 ? 0 : terms.graceInterest() + 1);
        return Math.min(after, size() - 1);
    }

    /**
     * Whether some instalment outside the graces is empty: the amount is too small, or the multiple too large, for so many of them. Those of an American loan
     * may be, when it bears no interest.
     */
    public boolean hasEmptyRow() {
        if (terms.method() == Method.AMERICAN) {
            return false;
        }
        for (int i = Math.max(terms.gracePrincipal(), terms.graceInterest()); i < size(); i++) {
            if (payment(i) == 0) {
                return true;
            }
        }
        return false;
    }

    public TotalCost totalCost() {
        return new TotalCost(terms, periods, this);
    }
}
