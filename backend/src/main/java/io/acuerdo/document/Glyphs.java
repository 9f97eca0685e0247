package io.acuerdo.document;

import java.text.Normalizer;
import java.util.BitSet;

import org.apache.fontbox.ttf.CmapLookup;

/**
 * Which characters the one type face of our documents can draw. What it cannot is written out as its code point, because the renderer would put a
 * {@code #} in its place and nobody would know.
 */
final class Glyphs {

    private static final BitSet DRAWABLE = drawable(Typeface.regular());

    private Glyphs() {
    }

    private static BitSet drawable(CmapLookup glyphs) {
        var set = new BitSet();
        for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
            if (!Character.isISOControl(c) && !Character.isSurrogate((char) c) && glyphs.getGlyphId(c) != 0) {
                set.set(c);
            }
        }
        return set;
    }

    static boolean has(int codePoint) {
        return DRAWABLE.get(codePoint);
    }

    /** The text with composed accents (NFC), control characters as spaces and whatever cannot be drawn written as {@code [U+1F600]}. */
    static String drawable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(DRAWABLE::get)) {
            return composed;
        }
        var out = new StringBuilder(composed.length() + 8);
        composed.codePoints().forEach(c -> {
            if (DRAWABLE.get(c)) {
                out.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else {
                out.append("[U+%04X]".formatted(c));
            }
        });
        return out.toString();
    }
}
