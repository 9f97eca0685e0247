package io.acuerdo.agreement;

import java.time.LocalDate;
import java.util.List;

import io.acuerdo.shared.Money;

/**
 * What an agreement went through after the debtor's yes. What did not happen is null, amounts are zero then.
 *
 * @param amends          the agreement whose place this one takes, or has taken
 * @param amendedBy       the agreement that took this one's place
 * @param downPayment     what is to come before it takes force
 * @param downPaymentPaid what came of that
 * @param noticeSentOn    when the debtor was told of a breach
 * @param cureEndsOn      the last day on which paying what is past due cures it
 * @param haircutRevoked  what was waived and is owed again since the breach
 * @param watch           null before it takes force
 * @param settledOn       when it was paid off before its time
 * @param interestWaived  interest of the future that an early settlement spared
 * @param credit          money received that nothing was owed for
 */
public record AgreementLife(AgreementId amends, AgreementId amendedBy, DownPayment downPayment, Money downPaymentPaid, LocalDate noticeSentOn,
                            LocalDate cureEndsOn, Money haircutRevoked, Watch watch, LocalDate settledOn, Money interestWaived, Money credit,
                            List<Holiday> holidays) {

    /** {@code onTime} instalments in a row so far, {@code needed} before days past due count as cured; {@code passedOn} is null until then. */
    public record Watch(int onTime, int needed, LocalDate passedOn) {
    }
}
