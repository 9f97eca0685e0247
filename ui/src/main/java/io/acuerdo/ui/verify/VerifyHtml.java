package io.acuerdo.ui.verify;

import java.util.Locale;

import io.acuerdo.document.VerifiedDocument;
import io.acuerdo.ui.i18n.Texts;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The page's HTML, without a script. Whatever somebody typed is escaped. */
final class VerifyHtml {

    private static final int LONGEST_SHOWN = 40;

    private final Texts texts;
    private final Locale language;

    VerifyHtml(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    String form(String code) {
        return page(text("verify.title"), "<p>" + text("verify.intro") + "</p>" + codeForm(code));
    }

    String ours(String code, VerifiedDocument document, String date) {
        return page(text("verify.ours"), verdict("good", "✓", text("verify.ours")) + facts(document, date) + "<h2>" + text("verify.compare") + "</h2>" + upload(code));
    }

    String compared(String code, VerifiedDocument document, String date, boolean unchanged) {
        String sentence = text(unchanged ? "verify.unchanged" : "verify.changed");
        return page(sentence, verdict(unchanged ? "good" : "bad", unchanged ? "✓" : "✕", sentence) + (unchanged ? "" : "<p>" + text("verify.changed.text") + "</p>")
                + facts(document, date) + "<h2>" + text("verify.compare.another") + "</h2>" + upload(code));
    }

    String notOurs(String code) {
        return page(text("verify.notOurs"), verdict("bad", "✕", text("verify.notOurs")) + "<p>" + text("verify.notOurs.text") + "</p>" + codeForm(code));
    }

    String problem(String key, String code, Object... values) {
        return page(text("verify.title"), verdict("bad", "!", text(key, values)) + (code.isEmpty() ? "" : upload(code)));
    }

    private String facts(VerifiedDocument document, String date) {
        return "<dl><dt>" + text("verify.kind") + "</dt><dd>" + text("document.type." + document.kind()) + "</dd><dt>" + text("verify.date") + "</dt><dd>" + escaped(date)
                + "</dd><dt>SHA-256</dt><dd><code>" + document.sha256() + "</code></dd></dl><p class=\"quiet\">" + text("verify.private") + "</p>";
    }

    private static String verdict(String tone, String sign, String sentence) {
        return "<p class=\"verdict " + tone + "\" role=\"status\"><span aria-hidden=\"true\">" + sign + "</span> " + sentence + "</p>";
    }

    private String codeForm(String code) {
        String shown = code.length() > LONGEST_SHOWN ? code.substring(0, LONGEST_SHOWN) : code;
        return "<form method=\"get\" action=\"/verify\"><label for=\"code\">" + text("verify.code") + "</label><input id=\"code\" name=\"code\" value=\"" + escaped(shown)
                + "\" required maxlength=\"40\" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" placeholder=\"XXXX-XXXX-XXXX-XXXX\"><button>"
                + text("verify.check") + "</button></form>";
    }

    private String upload(String code) {
        return "<form method=\"post\" enctype=\"multipart/form-data\" action=\"/verify/" + UriUtils.encodePathSegment(code, "UTF-8") + "\"><label for=\"file\">"
                + text("verify.file", VerifyPage.MOST_BYTES / 1024 / 1024) + "</label><input id=\"file\" type=\"file\" name=\"file\" accept=\"application/pdf\" required><button>"
                + text("verify.upload") + "</button></form>";
    }

    private String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <title>%s · Acuerdo</title><link rel="icon" href="/icons/acuerdo.svg"><link rel="stylesheet" href="/styles/verify.css"></head>
                <body><main><header><img src="/icons/acuerdo.svg" alt="" width="32" height="32"><h1>%s</h1></header>
                %s</main></body></html>
                """.formatted(language.toLanguageTag(), title, text("verify.title"), body);
    }

    private String text(String key, Object... values) {
        return escaped(texts.getTranslation(key, language, values));
    }

    private static String escaped(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
