package io.acuerdo.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.acuerdo.shared.Actor;

/**
 * The wish to put new terms in the place of an agreement in force. The rate is in percent and of the kind
 * that the agreement has, and left out (null) where its type agrees on none; method and the other conditions stay too. {@code overdueCharges} are CAPITALISE
 * when left out (null); they cannot be collected first, because the agreement in force asks for them already.
 */
public record AmendAgreement(AgreementId agreementId, OverdueCharges overdueCharges, BigDecimal ratePct, int installments, LocalDate firstDueOn, Actor maker) {
}
