package io.acuerdo.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An account as a file tells it, from one row or from several put together. {@code outstanding} and {@code payoff} may be null: then they
 * follow from the instalments. {@code contentHash} is the sum of the rows' own, so their order does not matter.
 */
record AccountDraft(Owner owner, Debtor debtor, String externalId, String product, List<Instalment> instalments, InstalmentPlan plan,
        BigDecimal outstanding, BigDecimal payoff, List<SeenPayment> payments, long contentHash) implements MappedRow {

    /** Whose portfolio the row belongs to. */
    record Owner(String portfolio, String creditor, String country, String currency) {
    }

    record Debtor(String externalId, String name, String document, String subdivision, String language, String email, String phone,
            List<ContactPoint> further) {

        long contentHash() {
            long hash = 17;
            for (String part : new String[] {name, document, subdivision, language, email, phone}) {
                hash = RowHash.mix(hash, part);
            }
            for (ContactPoint point : further) {
                hash = RowHash.mix(hash, point.value());
            }
            return hash;
        }
    }

    /** A payment that the balances of the file include already. */
    record SeenPayment(String reference, BigDecimal amount, LocalDate paidOn) {
    }

    AccountTerms terms() {
        BigDecimal principal = outstanding;
        if (principal == null) {
            principal = instalments.stream().map(it -> it.amount().subtract(it.charges())).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return new AccountTerms(instalments, plan, principal, payoff);
    }

    boolean hasInstalment(int number) {
        return instalments.stream().anyMatch(it -> it.number() == number);
    }

    /** Why a further row cannot be of the same account, or null. */
    Refused clash(AccountDraft row) {
        if (!row.owner.equals(owner)) {
            return new Refused("row.otherOwner", externalId);
        }
        if (!row.debtor.externalId().equals(debtor.externalId())) {
            return new Refused("row.otherDebtor", externalId, debtor.externalId());
        }
        for (Instalment instalment : row.instalments) {
            if (hasInstalment(instalment.number())) {
                return new Refused("row.duplicate", externalId, String.valueOf(instalment.number()));
            }
        }
        return row.instalments.isEmpty() || instalments.isEmpty() ? new Refused("row.duplicateAccount", externalId) : null;
    }

    AccountDraft with(AccountDraft row) {
        List<Instalment> all = new ArrayList<>(instalments);
        all.addAll(row.instalments);
        List<SeenPayment> seen = new ArrayList<>(payments);
        row.payments.stream().filter(it -> seen.stream().noneMatch(known -> known.reference().equals(it.reference()))).forEach(seen::add);
        return new AccountDraft(owner, debtor, externalId, product, all, plan, outstanding == null ? row.outstanding : outstanding,
                payoff == null ? row.payoff : payoff, seen, contentHash + row.contentHash);
    }
}
