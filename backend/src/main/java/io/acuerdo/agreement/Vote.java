package io.acuerdo.agreement;

/** One voice in a committee. {@code onBehalfOf} is null for one's own. */
record Vote(String by, String onBehalfOf, boolean isFor) {

    boolean isOf(String username) {
        return username.equals(by) || username.equals(onBehalfOf);
    }
}
