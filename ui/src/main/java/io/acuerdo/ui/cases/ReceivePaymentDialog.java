package io.acuerdo.ui.cases;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.acuerdo.portfolio.AccountSummary;
import io.acuerdo.portfolio.PaymentResult;
import io.acuerdo.portfolio.Payments;
import io.acuerdo.portfolio.ReceivePayment;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.ActionDialog;
import io.acuerdo.ui.component.AmountField;
import io.acuerdo.ui.component.DayField;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.security.SignedIn;

/** Books a payment that reached us outside the creditor's file; its reference keeps it from counting twice. */
class ReceivePaymentDialog extends ActionDialog {

    private final Select<AccountSummary> account = new Select<>();
    private final AmountField amount;
    private final DayField paidOn = new DayField(getTranslation("payment.paidOn"));
    private final TextField reference = new TextField(getTranslation("payment.reference"));
    private final transient Payments payments;
    private final transient SignedIn signedIn;
    private final transient Runnable changed;
    /** An amount above the payoff that was shown and may now be booked. */
    private Money confirmed;

    ReceivePaymentDialog(Payments payments, SignedIn signedIn, List<AccountSummary> accounts, LocalDate today, Runnable changed) {
        super("payment.title", "payment.confirm");
        this.payments = payments;
        this.signedIn = signedIn;
        this.changed = changed;
        Formats formats = Formats.current();
        account.setLabel(getTranslation("payment.account"));
        account.setItems(accounts);
        account.setItemLabelGenerator(row -> row.externalId() + " · " + row.product() + " · " + formats.money(row.pastDue()));
        amount = new AmountField(getTranslation("payment.amount"), accounts.getFirst().pastDue().currency());
        account.addValueChangeListener(change -> propose(change.getValue().pastDue()));
        account.setValue(accounts.stream().filter(row -> row.pastDue().isPositive()).findFirst().orElse(accounts.getFirst()));
        paidOn.setValue(today);
        paidOn.setMax(today);
        reference.setMaxLength(80);
        addToBody(new Paragraph(getTranslation("payment.text")), account, amount, paidOn, reference);
    }

    private void propose(Money pastDue) {
        if (pastDue.isPositive()) {
            amount.setMoney(pastDue);
        } else {
            amount.clear();
        }
    }

    @Override
    protected void act() {
        amount.isPositive(getTranslation("amount.required"));
        paidOn.setInvalid(paidOn.isEmpty());
        paidOn.setErrorMessage(getTranslation("payment.paidOn.required"));
        reference.setInvalid(reference.getValue().isBlank());
        reference.setErrorMessage(getTranslation("payment.reference.required"));
        if (amount.isInvalid() || paidOn.isInvalid() || reference.isInvalid()) {
            return;
        }
        AccountSummary chosen = account.getValue();
        Money paid = amount.money().orElseThrow();
        if (paid.compareTo(chosen.payoff()) > 0 && !paid.equals(confirmed)) {
            confirmed = paid;
            refused(getTranslation("payment.abovePayoff", Formats.current().money(paid), Formats.current().money(chosen.payoff())));
            return;
        }
        switch (payments.receive(new ReceivePayment(chosen.externalId(), paid, paidOn.getValue(),
                reference.getValue().strip(), signedIn.actor().username(), paid.equals(confirmed)))) {
            case PaymentResult.Received received -> done(changed);
            case PaymentResult.Duplicate duplicate -> refused(getTranslation("payment.duplicate"));
            case PaymentResult.Refused(String field, String reason) -> refused(reason);
        }
    }
}
