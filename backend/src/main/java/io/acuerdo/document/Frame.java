package io.acuerdo.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.acuerdo.shared.Texts;

/**
 * What every document has around its template, whatever the template says: language, title, type face, foot and number of every page, the way to
 * verify it, the document before it, and the plain word that a test seal is one. A process owner's template cannot leave any of it out.
 */
final class Frame {

    private static final Texts TEXTS = new Texts("document");
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    /** A row of a list and the sum below it, where there are rows before. */
    private static final Pattern LAST_ROW_AND_SUM = Pattern.compile("(</tr>\\s*)(<tr>(?:(?!<tr).)*</tr>\\s*<tr class=\"total\">)", Pattern.DOTALL);
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm 26mm 18mm;%s
              @bottom-left { content: '%s'; font-family: '%s'; font-size: 6.5pt; color: #444; vertical-align: top; padding-top: 4mm; width: 78%%;
                white-space: pre; }
              @bottom-right { content: '%s' counter(page) '%s' counter(pages) '%s'; font-family: '%s'; font-size: 8pt; color: #444;
                vertical-align: top; padding-top: 4mm; text-align: right; width: 22%%; } }
            * { font-family: '%s' !important; font-style: normal !important; }
            body { font-size: 10pt; line-height: 1.4; color: #1a1a1a; margin: 0; }
            h1 { font-size: 18pt; margin: 0 0 1mm 0; line-height: 1.2; }
            h2 { font-size: 11.5pt; margin: 7mm 0 2mm 0; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 4mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; }
            .subtitle { color: #444; font-size: 9.5pt; margin-bottom: 4mm; }
            .note { color: #444; font-size: 8.5pt; }
            .lead { font-size: 12pt; margin: 5mm 0; }
            ul, ol { margin: 0 0 2mm 0; padding-left: 5mm; }
            li { margin-bottom: 1.2mm; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
            th, td { padding: 1.1mm 1.6mm; text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; }
            .whole { page-break-inside: avoid; }
            .whole > .grid { page-break-inside: auto; }
            .grid .end { page-break-inside: avoid; }
            .grid th { border-bottom: 0.6pt solid #1a1a1a; font-size: 8.5pt; vertical-align: bottom; }
            .grid td { border-bottom: 0.3pt solid #c8c8c8; font-size: 9pt; }
            .grid .total td { border-top: 0.6pt solid #1a1a1a; border-bottom: none; font-weight: 700; }
            .grid .number { text-align: right; white-space: nowrap; }
            .grid th.number { white-space: normal; }
            .accounts { table-layout: fixed; }
            .accounts td { word-wrap: break-word; font-size: 8.5pt; }
            .accounts .number { width: 19%%; }
            .accounts .days { width: 8%%; }
            .facts th { width: 34%%; font-weight: 400; color: #444; padding-left: 0; }
            .facts td { font-weight: 700; word-wrap: break-word; }
            .signatures { page-break-inside: avoid; page-break-after: avoid; margin-top: 18mm; }
            .signatures td { width: 50%%; padding: 0 6mm 0 0; }
            .signatures .line { border-top: 0.6pt solid #1a1a1a; padding-top: 1.5mm; }
            .check { page-break-inside: avoid; margin-top: 7mm; border-top: 0.3pt solid #c8c8c8; padding-top: 3mm; font-size: 8.5pt; color: #444; }
            .check img { width: 24mm; height: 24mm; float: right; margin-left: 4mm; }
            .check .code { font-size: 11pt; font-weight: 700; color: #1a1a1a; }
            .hash { word-wrap: break-word; font-size: 7.5pt; }
            .notice { border: 0.8pt solid #1a1a1a; padding: 2mm 3mm; margin-bottom: 4mm; font-size: 9pt; font-weight: 700; }
            """;

    private Frame() {
    }

    /** Stands on every page of what is no document, where nobody overlooks it. */
    private static final String ABOVE = """

              @top-center { content: '%s'; font-family: '%s'; font-weight: 700; font-size: 13pt; color: #8a1c1c;
                vertical-align: middle; text-align: center; }""";

    /**
     * What sets one document apart from every other with the same content.
     *
     * @param code                   null where there is none to check, because nothing is kept
     * @param address                where the code can be checked, without the code, such as {@code https://example.org/verify}
     * @param previousDocumentSha256 of the document that this one follows, may be null
     * @param notice                 key of a sentence that must be read first, such as that the seal is a test; may be null
     */
    record Marks(VerificationCode code, String address, String previousDocumentSha256, String notice) {

        static final String TEST_SEAL = "testSeal";
        private static final String DRAFT = "draft";
        private static final String PREVIEW = "preview";

        /** Of what has not been approved yet. */
        static Marks draft(String previousDocumentSha256) {
            return new Marks(null, null, previousDocumentSha256, DRAFT);
        }

        /** Of a document that nobody gets. */
        static Marks preview() {
            return new Marks(VerificationCode.NOBODYS, "https://example.org/verify", null, PREVIEW);
        }

        boolean isDocument() {
            return !DRAFT.equals(notice) && !PREVIEW.equals(notice);
        }
    }

    static String around(String body, DocumentContent content, Marks marks) {
        var language = content.wording().language();
        Matcher heading = TITLE.matcher(body);
        // still escaped, as it stands in the body
        String title = heading.find() ? heading.group(1).replaceAll("<[^>]*>", "").strip() : escaped(TEXTS.text(language, "type." + content.type()));
        return """
                <html lang="%s" xml:lang="%1$s" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
                <meta name="subject" content="%2$s"/><meta name="description" content="%2$s"/><style>%s</style></head>
                <body>%s%s
                %s</body></html>
                """.formatted(language.toLanguageTag(), title, style(content, marks), notice(content, marks), withoutLonelySums(body), check(content, marks));
    }

    /** A sum never begins a page alone: it stays with the row above it. */
    private static String withoutLonelySums(String body) {
        return LAST_ROW_AND_SUM.matcher(body).replaceAll("$1</tbody><tbody class=\"end\">$2");
    }

    private static String style(DocumentContent content, Marks marks) {
        var language = content.wording().language();
        String[] page = TEXTS.text(language, "page", "{0}", "{1}").split("\\{[01]}", -1);
        String foot = css(TEXTS.text(language, "foot." + (content.type() == DocumentType.AGREEMENT ? "terms" : "facts"), Sha256.of(content.data())))
                + (marks.code() == null ? "" : "\\a " + css(TEXTS.text(language, "foot.code", marks.code())));
        String above = marks.isDocument() ? "" : ABOVE.formatted(css(TEXTS.text(language, marks.notice() + ".above")), Typeface.FAMILY);
        return STYLE.formatted(above, foot, Typeface.FAMILY, css(page[0]), css(page[1]), css(page[2]), Typeface.FAMILY, Typeface.FAMILY);
    }

    private static String notice(DocumentContent content, Marks marks) {
        return marks.notice() == null ? "" : "<p class=\"notice\">" + escaped(TEXTS.text(content.wording().language(), marks.notice())) + "</p>";
    }

    private static String check(DocumentContent content, Marks marks) {
        if (marks.code() == null) {
            return "";
        }
        var language = content.wording().language();
        String address = marks.address() + "/" + marks.code();
        String previous = marks.previousDocumentSha256() == null ? "" : "<p class=\"hash\">"
                + escaped(TEXTS.text(language, "previous", marks.previousDocumentSha256())) + "</p>";
        return """
                <div class="check"><img src="%s" alt="%s"/><p>%s</p><p class="code">%s</p><p class="hash">%s</p>%s</div>
                """.formatted(QrCode.dataAddress(address), escaped(TEXTS.text(language, "verify.alt", address)), escaped(TEXTS.text(language, "verify")), marks.code(),
                escaped(address), previous);
    }

    /** What the attached data is called in the file. */
    static String dataFileName(DocumentType type, Locale language) {
        return TEXTS.text(language, type == DocumentType.AGREEMENT ? "data.termsFile" : "data.factsFile") + ".json";
    }

    static String dataDescription(DocumentType type, Locale language) {
        return TEXTS.text(language, type == DocumentType.AGREEMENT ? "data.terms" : "data.facts");
    }

    static String escaped(String raw) {
        return Glyphs.drawable(raw).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A string literal of CSS inside a style element: whatever could end either is written as an escape. */
    private static String css(String raw) {
        return Glyphs.drawable(raw).codePoints()
                .mapToObj(c -> c == '\'' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '"' ? "\\%06x ".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
