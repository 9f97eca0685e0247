package io.acuerdo.agreement.quote;

/** How an instalment becomes a multiple: the next one above, or the one that is nearest, but never none. */
public enum ToMultiple {
    UP, NEAREST
}
