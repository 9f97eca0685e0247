package io.acuerdo.agreement;

/** What to look for among agreements in force: an instalment that falls due within a week, or one that was missed or a breach that was noticed. */
public enum AgreementFocus {
    DUE_SOON, ABOUT_TO_BREAK
}
