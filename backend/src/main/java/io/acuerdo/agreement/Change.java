package io.acuerdo.agreement;

import java.util.List;

import io.acuerdo.shared.Money;

/**
 * What a payment, or one that bounced, has changed of an agreement.
 *
 * @param paid             instalments that are paid up now
 * @param reopened         instalments that are not paid any more
 * @param forgiven         instalments that counted as missed and were paid in time after all
 * @param missedOnePaid    one of the paid was missed before
 * @param downPaymentMet   the down payment is complete since this payment
 * @param downPaymentOpen  the down payment is not complete any more
 * @param settled          interest spared by paying it off before its time, with this payment; else null
 * @param watchPassed      whether the watch period has passed with this payment, TRUE, or has not passed after all, FALSE; else null
 */
record Change(List<AgreementInstalment> paid, List<AgreementInstalment> reopened, List<AgreementInstalment> forgiven, boolean missedOnePaid,
              boolean downPaymentMet, boolean downPaymentOpen, Money settled, Boolean watchPassed) {

    static final Change NONE = new Change(List.of(), List.of(), List.of(), false, false, false, null, null);
}
