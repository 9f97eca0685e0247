package io.acuerdo.strategy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Relevance × risk: a letter for how much is past due (A most) and a number for how late (3 latest), such as {@code A1}. */
public record Segment(char relevance, int risk) {

    private static final Pattern FORM = Pattern.compile("[A-C][1-3]");

    public Segment {
        if (!FORM.matcher("" + relevance + risk).matches()) {
            throw new IllegalArgumentException("No segment: " + relevance + risk);
        }
    }

    /** Empty where the text is no segment. */
    public static Optional<Segment> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Segment(text.charAt(0), text.charAt(1) - '0')) : Optional.empty();
    }

    @Override
    public String toString() {
        return "" + relevance + risk;
    }
}
