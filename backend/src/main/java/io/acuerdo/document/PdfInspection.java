package io.acuerdo.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks into a PDF for what acts by itself (ISO 32000: scripts, launching programs, sending forms, files within, XFA, film and sound). Links that a reader
 * has to click are left. Every object is looked at, also those that no page shows.
 */
final class PdfInspection {

    /** So much the parts that PDFBox unpacks to find objects may unfold to, all together. */
    private static final long MOST_UNFOLDED = 64L << 20;
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "ResetForm", "GoToR", "GoToE", "Rendition", "Movie",
            "Sound", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> PARTS = Set.of("RichMedia", "3D", "Movie", "Sound", "Screen", "FileAttachment", "EmbeddedFile");
    private static final Set<String> KEYS = Set.of("JS", "JavaScript", "XFA", "EmbeddedFiles", "EF", "RichMediaContent");
    private static final Pattern OBJECTS_WITHIN = Pattern.compile("ObjStm|XRef|#");
    private static final Pattern FILTERED_TWICE = Pattern.compile("/Filter\\s*\\[\\s*/[^\\]]*/");

    private PdfInspection() {
    }

    /** Why it may not come in; empty when it may. */
    static Optional<FileRefusal> refuse(byte[] content) {
        if (unfoldsTooFar(content)) {
            return Optional.of(FileRefusal.UNREADABLE);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Optional.of(FileRefusal.ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                return Optional.of(FileRefusal.UNREADABLE);
            }
            return acts(document.getDocument()) ? Optional.of(FileRefusal.ACTIVE) : Optional.empty();
        } catch (InvalidPasswordException locked) {
            return Optional.of(FileRefusal.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.of(FileRefusal.UNREADABLE);
        }
    }

    private static boolean acts(COSDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            open.push(document.getObjectFromPool(key));
        }
        while (!open.isEmpty()) {
            COSBase one = open.pop();
            COSBase here = one instanceof COSObject indirect ? indirect.getObject() : one;
            if (here == null || !seen.add(here)) {
                continue;
            }
            if (here instanceof COSDictionary dictionary) {
                if (acts(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(open::push);
            } else if (here instanceof COSArray array) {
                array.forEach(open::push);
            }
        }
        return false;
    }

    private static boolean acts(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains) || named(dictionary, COSName.S, ACTIONS)
                || named(dictionary, COSName.SUBTYPE, PARTS) || named(dictionary, COSName.TYPE, PARTS);
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name.getName());
    }

    /** Unpacks, without keeping anything, the streams in which objects may lie; a few bytes can stand for gigabytes. */
    private static boolean unfoldsTooFar(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        long unfolded = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            String dictionary = text.substring(Math.max(0, text.lastIndexOf("obj", at)), at);
            if (OBJECTS_WITHIN.matcher(dictionary).find()) {
                if (FILTERED_TWICE.matcher(dictionary).find()) {
                    return true;
                }
                unfolded += unfolded(content, at + 6, MOST_UNFOLDED - unfolded);
                if (unfolded >= MOST_UNFOLDED) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long unfolded(byte[] content, int keywordEnd, long most) {
        int from = keywordEnd;
        while (from < content.length && (content[from] == '\r' || content[from] == '\n' || content[from] == ' ')) {
            from++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] away = new byte[1 << 16];
            long sum = 0;
            while (sum < most && !inflater.finished()) {
                int read = inflater.inflate(away);
                if (read == 0) {
                    return sum;
                }
                sum += read;
            }
            return sum;
        } catch (DataFormatException notDeflated) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
