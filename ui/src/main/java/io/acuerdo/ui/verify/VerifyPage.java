package io.acuerdo.ui.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import io.acuerdo.document.Documents;
import io.acuerdo.document.VerificationCode;
import io.acuerdo.document.VerifiedDocument;
import io.acuerdo.ui.i18n.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Says to anybody whether a document with this code is ours, what it is, when it was made and its SHA-256, and compares an uploaded file with it.
 * Names and amounts are never told. A code that was never given out, one that cannot be one and one with a typing error get the same answer after
 * the same work. The uploaded file is compared and forgotten. ADR 0013.
 */
@Controller
@RequestMapping("/verify")
class VerifyPage {

    static final long MOST_BYTES = 20 * 1024 * 1024;
    private static final long FORM_BYTES = 4 * 1024;
    private static final int ASKS_A_MINUTE = 60;
    private static final int UPLOAD_COSTS = 6;

    private final Documents documents;
    private final Texts texts;
    private final AddressLimit limit = new AddressLimit(ASKS_A_MINUTE);

    VerifyPage(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    @GetMapping
    ResponseEntity<String> form(@RequestParam(name = "code", required = false) String code, HttpServletRequest request) {
        Locale language = language(request);
        if (code == null) {
            return page(HttpStatus.OK, language, new VerifyHtml(texts, language).form(""));
        }
        return answer(code, request, language);
    }

    @GetMapping("/{code}")
    ResponseEntity<String> verify(@PathVariable String code, HttpServletRequest request) {
        return answer(code, request, language(request));
    }

    private ResponseEntity<String> answer(String typed, HttpServletRequest request, Locale language) {
        if (!limit.take(request.getRemoteAddr(), 1)) {
            return tooMany(language);
        }
        var html = new VerifyHtml(texts, language);
        Optional<VerifiedDocument> found = find(typed);
        return found.map(document -> page(HttpStatus.OK, language, html.ours(typed, document, date(document, language))))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, language, html.notOurs(typed)));
    }

    /** What cannot be a code is looked up all the same, as one that nobody has. */
    private Optional<VerifiedDocument> find(String typed) {
        var code = VerificationCode.read(typed);
        var found = documents.verify(code.orElse(VerificationCode.NOBODYS));
        return code.isPresent() ? found : Optional.empty();
    }

    @PostMapping("/{code}")
    ResponseEntity<String> compare(@PathVariable String code, HttpServletRequest request) throws IOException {
        Locale language = language(request);
        // before any of the body is read
        if (!limit.take(request.getRemoteAddr(), UPLOAD_COSTS)) {
            return tooMany(language);
        }
        var html = new VerifyHtml(texts, language);
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_BYTES + FORM_BYTES) {
            HttpStatus status = request.getContentLengthLong() < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.CONTENT_TOO_LARGE;
            return page(status, language, html.problem("verify.tooLarge", code, MOST_BYTES / 1024 / 1024));
        }
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        MultipartFile file = form == null ? null : form.getFile("file");
        if (file == null || file.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, language, html.problem("verify.noFile", code));
        }
        byte[] bytes = file.getBytes();
        return find(code).map(document -> page(HttpStatus.OK, language, html.compared(code, document, date(document, language), document.isUnchanged(bytes))))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, language, html.notOurs(code)));
    }

    private ResponseEntity<String> tooMany(Locale language) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).headers(headers(language)).header(HttpHeaders.RETRY_AFTER, String.valueOf(Duration.ofMinutes(1).toSeconds()))
                .body(new VerifyHtml(texts, language).problem("verify.tooMany", ""));
    }

    private static ResponseEntity<String> page(HttpStatus status, Locale language, String html) {
        return ResponseEntity.status(status).headers(headers(language)).body(html);
    }

    private static HttpHeaders headers(Locale language) {
        var headers = new HttpHeaders();
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8));
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentLanguage(language);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.set("X-Robots-Tag", "noindex, nofollow");
        return headers;
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Texts.SPANISH : Texts.closest(request.getLocale());
    }

    private static String date(VerifiedDocument document, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(language).format(document.madeAt().atZone(ZoneOffset.UTC)) + " UTC";
    }
}
