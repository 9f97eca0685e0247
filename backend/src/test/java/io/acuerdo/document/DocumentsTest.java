package io.acuerdo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.acuerdo.shared.Actor;
import io.acuerdo.shared.Ids;
import io.acuerdo.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DocumentsTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final Actor OWNER = new Actor("owner1", Set.of("PROCESS_OWNER"), Set.of());
    private static final String HEAD = "<h1>Confirmación</h1>\n<p>{{debtor.name}}: {{amount}}</p>\n";

    @Autowired
    private Documents documents;
    @Autowired
    private Templates templates;
    @Autowired
    private TransactionTemplate transaction;

    private StoredDocument issue(UUID subject, DocumentContent content, String previous) {
        return transaction.execute(t -> documents.issue(new IssueDocument(subject, subject, content, previous)));
    }

    @Test
    void aDocumentIsMadeOnceAndStaysTheFirst() {
        UUID subject = Ids.next();
        var first = issue(subject, Pdfs.content(DocumentType.PAYMENT_RECEIPT, "es", Map.of("amount", "125.000 COP")), null);
        var second = issue(subject, Pdfs.content(DocumentType.PAYMENT_RECEIPT, "es", Map.of("amount", "999.999 COP")), null);

        assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(Sha256.of(first.content()));
        assertThat(first.fileName()).matches("recibo-[0-9a-f]{12}\\.pdf");
        assertThat(Pdfs.text(first.content())).contains("125.000 COP", "Sello de prueba");
        assertThat(documents.ofCase(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.template()).isEqualTo("PAYMENT_RECEIPT/*/es/0");
            assertThat(entry.sha256()).isEqualTo(first.sha256());
        });
        assertThatThrownBy(() -> documents.issue(new IssueDocument(subject, null, Pdfs.content(DocumentType.PAYMENT_RECEIPT, "es"))))
                .as("outside a transaction").isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void whoeverHoldsTheCodeLearnsThatTheDocumentIsOursAndWhetherItIsUnchanged() {
        var document = issue(Ids.next(), Pdfs.content(DocumentType.DEBT_STATEMENT, "es"), null);
        var printed = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(Pdfs.text(document.content()));
        assertThat(printed.find()).isTrue();

        var verified = documents.verify(VerificationCode.read(printed.group().toLowerCase(Locale.ROOT).replace("-", " ")).orElseThrow()).orElseThrow();
        assertThat(verified.kind()).isEqualTo("DEBT_STATEMENT");
        assertThat(verified.sha256()).isEqualTo(document.sha256());
        assertThat(verified.isUnchanged(document.content())).isTrue();
        byte[] changed = document.content().clone();
        changed[changed.length / 2] ^= 1;
        assertThat(verified.isUnchanged(changed)).isFalse();
        assertThat(documents.verify(VerificationCode.next())).isEmpty();
        assertThat(VerificationCode.read("no code")).isEmpty();
    }

    @Test
    void aDraftSaysOnEveryPageThatItIsOneHasNoCodeAndIsNotKept() {
        var rows = IntStream.rangeClosed(1, 90).mapToObj(i -> Map.of("number", i, "dueOn", "d", "principal", "p", "interest", "i", "payment", "c",
                "balance", "b")).toList();
        byte[] draft = documents.draft(Pdfs.content(DocumentType.AGREEMENT, "es", Map.of("rows", rows)), null);

        int pages = new PagePictures(draft).count();
        assertThat(pages).isGreaterThan(2);
        assertThat(Pdfs.text(draft).split("BORRADOR", -1)).hasSize(pages + 1);
        assertThat(Pdfs.text(draft)).contains("todavía no está aprobado").doesNotContain("Código de verificación", "Sello de prueba");
        assertThat(Pdfs.violations(draft)).isEmpty();
    }

    @Test
    void anAmendmentNamesTheDocumentBeforeIt() {
        assertThat(Pdfs.text(issue(Ids.next(), Pdfs.content(DocumentType.AGREEMENT, "en"), "ab".repeat(32)).content())).contains("ab".repeat(32));
    }

    @Test
    void aNewerVersionOfTheDebtorsCountryTakesThePlaceOfTheBundledOneWhenItGoesLive() {
        var key = new TemplateKey(DocumentType.PROMISE_CONFIRMATION, "PY", "es");
        var refused = templates.saveDraft(key, HEAD + "<p>{{monto}}</p>", null, OWNER, SPANISH);
        assertThat(refused).isInstanceOfSatisfying(TemplateResult.Refused.class, why -> assertThat(why.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(3)));

        var saved = (TemplateResult.Done) templates.saveDraft(key, HEAD + "<p>versión uno</p>", null, OWNER, SPANISH);
        assertThat(Pdfs.text(issue(Ids.next(), content(key.type(), "PY"), null).content())).as("a draft changes nothing").doesNotContain("versión uno");
        assertThat(templates.saveDraft(key, HEAD, null, OWNER, SPANISH)).as("begun meanwhile").isInstanceOf(TemplateResult.Overtaken.class);
        var edited = (TemplateResult.Done) templates.saveDraft(key, HEAD + "<p>versión dos</p>", saved.version().revision(), OWNER, SPANISH);
        assertThat(templates.putLive(key, saved.version().revision(), OWNER, SPANISH)).as("not what the person saw").isInstanceOf(TemplateResult.Overtaken.class);
        var live = (TemplateResult.Done) templates.putLive(key, edited.version().revision(), OWNER, SPANISH);
        assertThat(live.version().liveBy()).isEqualTo("owner1");

        var document = issue(Ids.next(), content(key.type(), "PY"), null);
        assertThat(Pdfs.text(document.content())).contains("versión dos", "Sello de prueba");
        assertThat(Pdfs.violations(document.content())).isEmpty();
        assertThat(Pdfs.text(issue(Ids.next(), content(key.type(), "MX"), null).content())).doesNotContain("versión dos");

        var next = (TemplateResult.Done) templates.saveDraft(key, HEAD + "<p>versión tres</p>", null, OWNER, SPANISH);
        templates.putLive(key, next.version().revision(), OWNER, SPANISH);
        assertThat(templates.history(key)).extracting(TemplateVersion::status).containsExactly("LIVE", "RETIRED", "BUNDLED");
        assertThat(templates.list()).hasSizeGreaterThanOrEqualTo(DocumentType.values().length * 3 + 1).anySatisfy(row -> {
            assertThat(row.key()).isEqualTo(key);
            assertThat(row.live().number()).isEqualTo(2);
        });
        assertThat(Pdfs.text(templates.preview(key, HEAD, Templates.sample(key)))).contains("Vista previa");
    }

    /** A template that goes live here stays so for every test of this database: nobody else has debtors in Paraguay. */
    private static DocumentContent content(DocumentType type, String country) {
        return new DocumentContent(type, Wording.of("es", country, ZoneOffset.UTC), Pdfs.content(type, "es").values(), "{}");
    }
}
