package io.acuerdo.cases;

/** Why a case is on hold. Each of them suspends the strategy and every outgoing contact at once. */
public enum HoldReason {
    DISPUTE, HARDSHIP, CEASE_CONTACT, VULNERABLE, DECEASED, INSOLVENCY, IDENTITY_FRAUD
}
