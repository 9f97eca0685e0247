package io.acuerdo.portfolio;

/** Where a debtor can be reached: {@code type} is EMAIL or PHONE. One that is not usable was reported wrong and must not be tried. */
public record ContactPoint(String type, String value, boolean usable) {

    public static final String EMAIL = "EMAIL";
    public static final String PHONE = "PHONE";
}
