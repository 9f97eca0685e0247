package io.acuerdo.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import io.acuerdo.document.DocumentTemplate.Status;
import io.acuerdo.document.Frame.Marks;
import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of documents: those the product came with, and the newer versions that a process owner writes as a draft, tries and puts live.
 * A version of the debtor's country goes before one for every country, and a written version before the bundled one.
 */
@Service
@Transactional
public class Templates {

    private final DocumentTemplateRepository templates;
    private final DocumentPrinter printer;
    private final Clock clock;

    Templates(DocumentTemplateRepository templates, DocumentPrinter printer, Clock clock) {
        this.templates = templates;
        this.printer = printer;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    TemplateText live(TemplateKey wanted) {
        TemplateVersion live = current(wanted).or(() -> current(wanted.everywhere())).orElseThrow(() -> new IllegalStateException("There is no template " + wanted));
        return printer.parsed(wanted.type(), live.key() + "/" + live.number(), live.source());
    }

    private Optional<TemplateVersion> current(TemplateKey key) {
        return find(key, Status.LIVE).map(DocumentTemplate::read).or(() -> BundledTemplates.source(key).map(source -> TemplateVersion.bundled(key, source)));
    }

    private Optional<DocumentTemplate> find(TemplateKey key, Status status) {
        return templates.findByTypeAndCountryAndLanguageAndStatus(key.type(), key.country(), key.language(), status);
    }

    /** Every type in every language, for every country and for those with a version of their own. */
    @Transactional(readOnly = true)
    public List<TemplateSummary> list() {
        var keys = new TreeSet<TemplateKey>(Comparator.comparing(TemplateKey::type).thenComparing(TemplateKey::country).thenComparing(key -> TemplateKey.LANGUAGES.indexOf(key.language())));
        for (DocumentType type : DocumentType.values()) {
            TemplateKey.LANGUAGES.forEach(language -> keys.add(new TemplateKey(type, TemplateKey.EVERY_COUNTRY, language)));
        }
        var written = templates.findByStatusIn(List.of(Status.DRAFT, Status.LIVE));
        written.forEach(template -> keys.add(template.key()));
        return keys.stream().map(key -> new TemplateSummary(key,
                of(written, key, Status.LIVE).or(() -> current(key)).or(() -> current(key.everywhere())).orElseThrow(),
                of(written, key, Status.DRAFT).orElse(null))).toList();
    }

    private static Optional<TemplateVersion> of(List<DocumentTemplate> written, TemplateKey key, Status status) {
        return written.stream().filter(template -> template.key().equals(key) && (status == Status.LIVE ? template.isLive() : template.isDraft()))
                .map(DocumentTemplate::read).findFirst();
    }

    /** Every version there has been, the newest first, the bundled one last. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> history(TemplateKey key) {
        var versions = new ArrayList<>(templates.findByTypeAndCountryAndLanguageOrderByNumberDesc(key.type(), key.country(), key.language()).stream()
                .map(DocumentTemplate::read).toList());
        BundledTemplates.source(key).or(() -> BundledTemplates.source(key.everywhere())).ifPresent(source -> versions.add(TemplateVersion.bundled(key, source)));
        return versions;
    }

    /** What stands in the way of this text, in the language of {@code reader}; empty when it could be kept. */
    public List<TemplateFinding> check(TemplateKey key, String source, Locale reader) {
        return TemplateCheck.of(key.type(), source, reader);
    }

    /**
     * Keeps the draft of this template, and begins one where there is none.
     *
     * @param revision of the draft the person had before them, null when there was none
     */
    public TemplateResult saveDraft(TemplateKey key, String source, Long revision, Actor by, Locale reader) {
        String text = source == null ? "" : source.replace("\r\n", "\n");
        var findings = TemplateCheck.of(key.type(), text, reader);
        if (!findings.isEmpty()) {
            return new TemplateResult.Refused(findings);
        }
        Instant now = clock.instant();
        Optional<DocumentTemplate> draft = find(key, Status.DRAFT);
        if (draft.isEmpty() != (revision == null) || draft.isPresent() && draft.get().read().revision() != revision) {
            return new TemplateResult.Overtaken(draft.map(DocumentTemplate::read).orElse(null));
        }
        if (draft.isPresent()) {
            draft.get().edit(text, by.username(), now);
            return new TemplateResult.Done(templates.saveAndFlush(draft.get()).read());
        }
        int number = 1 + templates.findByTypeAndCountryAndLanguageOrderByNumberDesc(key.type(), key.country(), key.language()).stream()
                .mapToInt(DocumentTemplate::number).max().orElse(0);
        return new TemplateResult.Done(templates.saveAndFlush(new DocumentTemplate(key, number, text, by.username(), now)).read());
    }

    /** From now on documents are made by the draft as the person saw it; those that exist stay as they are. */
    public TemplateResult putLive(TemplateKey key, long revision, Actor by, Locale reader) {
        Optional<DocumentTemplate> draft = find(key, Status.DRAFT);
        if (draft.isEmpty() || draft.get().read().revision() != revision) {
            return new TemplateResult.Overtaken(draft.map(DocumentTemplate::read).orElse(null));
        }
        // the rules may have become stricter since it was kept
        var findings = TemplateCheck.of(key.type(), draft.get().source(), reader);
        if (!findings.isEmpty()) {
            return new TemplateResult.Refused(findings);
        }
        Instant now = clock.instant();
        find(key, Status.LIVE).ifPresent(live -> {
            live.retire(by.username(), now);
            templates.saveAndFlush(live);
        });
        draft.get().putLive(by.username(), now);
        return new TemplateResult.Done(templates.saveAndFlush(draft.get()).read());
    }

    /** Forgets the draft; what is live stays. */
    public void discardDraft(TemplateKey key) {
        find(key, Status.DRAFT).ifPresent(templates::delete);
    }

    /**
     * A document as this text would make it, marked as a preview on its first page, not sealed and not kept.
     *
     * @throws IllegalArgumentException when the text has findings
     */
    @Transactional(readOnly = true)
    public byte[] preview(TemplateKey key, String source, DocumentContent content) {
        if (!TemplateCheck.of(key.type(), source, key.locale()).isEmpty()) {
            throw new IllegalArgumentException("A template with findings has no preview");
        }
        return printer.print(content, TemplateText.of(key.type(), key + "/preview", source), Marks.preview(), clock.instant());
    }

    /** A content made up from the names of the type, for a preview without a case. */
    public static DocumentContent sample(TemplateKey key) {
        var wording = new Wording(key.locale(), key.country(), java.time.ZoneOffset.UTC);
        return new DocumentContent(key.type(), wording, key.type().vocabulary().sample(true), "{}");
    }

    /** What the templates of this type may ask for. */
    public static List<TemplateName> names(DocumentType type) {
        return type.vocabulary().all();
    }
}
