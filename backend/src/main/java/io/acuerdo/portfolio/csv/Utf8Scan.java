package io.acuerdo.portfolio.csv;

import java.util.Arrays;

/**
 * Tells text in another encoding from UTF-8 with a few broken lines: another encoding has no well-formed letter beyond ASCII at all, and more
 * than one line in a hundred is ill-formed.
 */
final class Utf8Scan {

    private byte[] text = new byte[4096];
    private int length;
    private boolean ascii = true;
    private long lines;
    private long badLines;
    private long goodLines;
    private long firstBadLine;
    private int firstBadByte;
    private int firstBadValue;

    void accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                endLine();
                continue;
            }
            ascii &= b >= 0;
            if (length == text.length) {
                if (length >= RecordSplitter.MAX_RECORD) {
                    continue;
                }
                text = Arrays.copyOf(text, length * 2);
            }
            text[length++] = b;
        }
    }

    void endLine() {
        lines++;
        if (!ascii) {
            int invalid = length >= RecordSplitter.MAX_RECORD ? 0 : FieldReader.invalidByte(Arrays.copyOf(text, length));
            if (invalid == 0) {
                goodLines++;
            } else {
                badLines++;
                if (firstBadLine == 0) {
                    firstBadLine = lines;
                    firstBadByte = invalid;
                    firstBadValue = text[invalid - 1] & 0xFF;
                }
            }
        }
        length = 0;
        ascii = true;
    }

    boolean isOtherEncoding() {
        return badLines > 1 && goodLines == 0 && badLines * 100 > lines;
    }

    long firstBadLine() {
        return firstBadLine;
    }

    int firstBadByte() {
        return firstBadByte;
    }

    int firstBadValue() {
        return firstBadValue;
    }
}
