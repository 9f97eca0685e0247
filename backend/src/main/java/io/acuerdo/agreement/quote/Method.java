package io.acuerdo.agreement.quote;

/** How a loan is paid back: equal instalments, equal principal, principal at the end, or interest of the first day's debt in every instalment. */
public enum Method {
    FRENCH, GERMAN, AMERICAN, FLAT
}
