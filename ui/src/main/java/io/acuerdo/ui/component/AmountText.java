package io.acuerdo.ui.component;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an amount the way people write it anywhere in the region: {@code 1.500.000}, {@code 1,500.00}, {@code 1.500,5}, {@code 1500.50}. Of two kinds of
 * separators the last one is the decimal sign; one that stands more than once, or before just three digits, separates thousands, for no currency here has three
 * decimals. What could mean two things is not read.
 */
public final class AmountText {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,13}");
    private static final int THOUSAND = 3;

    private AmountText() {
    }

    /**
     * @param decimals at most so many, those of the currency
     * @return empty for what is no amount, has too many decimals, or misplaces its separators
     */
    public static Optional<BigDecimal> read(String text, int decimals) {
        String figures = text.replaceAll("[\\s\u00a0\u202f]", "");
        char decimalSign = decimalSign(figures);
        int cut = decimalSign == 0 ? figures.length() : figures.lastIndexOf(decimalSign);
        String whole = figures.substring(0, cut);
        String part = cut == figures.length() ? "" : figures.substring(cut + 1);
        String digits = withoutThousands(whole, decimalSign == '.' ? ',' : decimalSign == ',' ? '.' : firstSeparator(whole));
        boolean readable = digits != null && PLAIN.matcher(digits).matches() && part.chars().allMatch(Character::isDigit) && (cut == figures.length() || !part.isEmpty());
        if (!readable || part.replaceAll("0+$", "").length() > decimals) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(part.isEmpty() ? digits : digits + "." + part));
    }

    /** 0 when there is none. */
    private static char decimalSign(String figures) {
        int dot = figures.lastIndexOf('.');
        int comma = figures.lastIndexOf(',');
        if (dot < 0 && comma < 0) {
            return 0;
        }
        int last = Math.max(dot, comma);
        boolean both = dot >= 0 && comma >= 0;
        boolean once = figures.indexOf(figures.charAt(last)) == last;
        return both ? once ? figures.charAt(last) : 0 : once && figures.length() - last - 1 != THOUSAND ? figures.charAt(last) : 0;
    }

    private static char firstSeparator(String whole) {
        return whole.indexOf('.') >= 0 ? '.' : ',';
    }

    /** Null when they do not stand before every three digits. */
    private static String withoutThousands(String whole, char separator) {
        if (whole.indexOf(separator) < 0) {
            return whole;
        }
        String sign = Pattern.quote(String.valueOf(separator));
        return whole.matches("\\d{1,3}(" + sign + "\\d{3})+") ? whole.replaceAll(sign, "") : null;
    }
}
