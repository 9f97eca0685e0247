package io.acuerdo.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a file is by its first bytes, and whether it may come in. The name and what the sender says of its type count for nothing. */
final class FileInspection {

    private static final int LONGEST_SIDE = 20_000;

    private FileInspection() {
    }

    sealed interface Result {
    }

    record Accepted(FileType type) implements Result {
    }

    record Refused(FileRefusal why) implements Result {
    }

    static Result of(byte[] content) {
        if (content.length == 0) {
            return new Refused(FileRefusal.EMPTY);
        }
        if (content.length > ReceivedFiles.MOST_BYTES) {
            return new Refused(FileRefusal.TOO_LARGE);
        }
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return refusal(PdfInspection.refuse(content), FileType.PDF);
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return refusal(picture(content, "jpeg"), FileType.JPEG);
        }
        if (begins(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return refusal(picture(content, "png"), FileType.PNG);
        }
        return new Refused(FileRefusal.NOT_ACCEPTED);
    }

    private static Result refusal(Optional<FileRefusal> why, FileType type) {
        return why.<Result>map(Refused::new).orElseGet(() -> new Accepted(type));
    }

    /** Reads the size and nothing else: a picture that unfolds into gigabytes is not unfolded here. */
    private static Optional<FileRefusal> picture(byte[] content, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE ? Optional.of(FileRefusal.UNREADABLE) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.of(FileRefusal.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
