package io.acuerdo.agreement;

/** PENDING until it is fully PAID; MISSED when the tolerance has passed without the money. Money that comes late still makes it PAID. */
public enum InstalmentStatus {
    PENDING, PAID, MISSED
}
