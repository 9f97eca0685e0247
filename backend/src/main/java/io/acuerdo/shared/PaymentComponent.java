package io.acuerdo.shared;

/**
 * What money pays. DOWN_PAYMENT comes before an agreement takes force; CREDIT is money above everything that was owed: it is the debtor's and is
 * kept. The names are part of the REST contract.
 */
public enum PaymentComponent {
    PENALTY, FEE, INSURANCE, INTEREST, TAX, PRINCIPAL, DOWN_PAYMENT, CREDIT
}
