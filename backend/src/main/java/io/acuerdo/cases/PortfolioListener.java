package io.acuerdo.cases;

import io.acuerdo.portfolio.BalancesUpdated;
import io.acuerdo.portfolio.DebtorsCured;
import io.acuerdo.portfolio.DebtorsInArrears;
import io.acuerdo.portfolio.PaymentReceived;
import io.acuerdo.portfolio.PaymentReversed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What news of the portfolio mean for cases, in the transaction that brings them. */
@Component
class PortfolioListener {

    private final CaseOpening opening;
    private final CaseBalances balances;
    private final CaseEndings endings;
    private final CasePayments payments;

    PortfolioListener(CaseOpening opening, CaseBalances balances, CaseEndings endings, CasePayments payments) {
        this.opening = opening;
        this.balances = balances;
        this.endings = endings;
        this.payments = payments;
    }

    @EventListener
    void on(DebtorsInArrears arrears) {
        arrears.casesOpened().accept(opening.open(arrears.positions()));
    }

    @EventListener
    void on(BalancesUpdated updated) {
        balances.update(updated.positions());
    }

    @EventListener
    void on(DebtorsCured cured) {
        endings.cure(cured.debtors());
    }

    @EventListener
    void on(PaymentReceived payment) {
        payments.record(payment);
    }

    @EventListener
    void on(PaymentReversed reversal) {
        payments.record(reversal);
    }
}
