package io.acuerdo.portfolio;

import java.util.List;

/**
 * A range of days past due without gaps to its neighbours, both ends included; {@code to} is null in the last one. These are the default
 * ranges: 1–30, 31–60, 61–90, 91–120, 121–150, 151–180 and 181 or more, with 0 for what is up to date.
 */
public record Bucket(int from, Integer to) {

    public static final List<Bucket> DEFAULT = List.of(new Bucket(0, 0), new Bucket(1, 30), new Bucket(31, 60), new Bucket(61, 90),
            new Bucket(91, 120), new Bucket(121, 150), new Bucket(151, 180), new Bucket(181, null));

    public static Bucket of(int daysPastDue) {
        int days = Math.max(0, daysPastDue);
        return DEFAULT.stream().filter(bucket -> bucket.to == null || days <= bucket.to).findFirst().orElseThrow();
    }

    /** Such as {@code 31-60} or {@code 181+}. */
    public String label() {
        return to == null ? from + "+" : to.equals(from) ? String.valueOf(from) : from + "-" + to;
    }
}
