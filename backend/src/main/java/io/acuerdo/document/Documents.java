package io.acuerdo.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.document.Frame.Marks;
import io.acuerdo.shared.Ids;
import io.acuerdo.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes documents, seals them and keeps them in the database, in the caller's transaction, so that one exists if and only if the step that made it
 * was committed. There is one document of a type for a subject: asked for again, the first stays.
 */
@Service
public class Documents {

    public static final String PDF = "application/pdf";

    private static final Texts TEXTS = new Texts("document");
    private static final String ENTRY = "id, subject_id, kind, file_name, sha256, template, made_at";

    private final JdbcClient jdbc;
    private final DocumentPrinter printer;
    private final Templates templates;
    private final Seal seal;
    private final DocumentSettings settings;
    private final Clock clock;

    Documents(JdbcClient jdbc, DocumentPrinter printer, Templates templates, Seal seal, DocumentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.printer = printer;
        this.templates = templates;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Fills the live template, prints, seals and keeps. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument issue(IssueDocument wish) {
        String kind = wish.content().type().name();
        return find(wish.subjectId(), kind).orElseGet(() -> make(wish, kind));
    }

    private StoredDocument make(IssueDocument wish, String kind) {
        Instant now = clock.instant();
        DocumentContent content = wish.content();
        TemplateText template = templates.live(content.key());
        var code = VerificationCode.next();
        byte[] printed = printer.print(content, template, new Marks(code, settings.verifyAddress(), wish.previousDocumentSha256(),
                seal.isTestSeal() ? Marks.TEST_SEAL : null), now);
        byte[] sealed = seal.seal(printed, now);
        String fileName = TEXTS.text(content.wording().language(), "fileName." + kind) + "-" + wish.subjectId().toString().substring(24) + ".pdf";
        jdbc.sql("""
                INSERT IGNORE INTO document (id, subject_id, case_id, kind, file_name, media_type, sha256, content, template, code_sha256, previous_sha256, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next().toString(), wish.subjectId().toString(), wish.caseId() == null ? null : wish.caseId().toString(), kind, fileName, PDF,
                        Sha256.of(sealed), sealed, template.name(), code.sha256(), wish.previousDocumentSha256(), LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return find(wish.subjectId(), kind).orElseThrow();
    }

    /** The PDF that {@link #issue} would make of this now, marked as a draft on every page; without a code and a seal, and not kept. */
    @Transactional(readOnly = true)
    public byte[] draft(DocumentContent content, String previousDocumentSha256) {
        return printer.print(content, templates.live(content.key()), Marks.draft(previousDocumentSha256), clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID subjectId, String kind) {
        return jdbc.sql("SELECT * FROM document WHERE subject_id = ? AND kind = ?").params(subjectId.toString(), kind).query(Documents::read).optional();
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("SELECT * FROM document WHERE id = ?").param(id.toString()).query(Documents::read).optional();
    }

    /** What lies in the folder of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<DocumentEntry> ofCase(UUID caseId) {
        return jdbc.sql("SELECT " + ENTRY + " FROM document WHERE case_id = ? ORDER BY made_at DESC, id DESC").param(caseId.toString())
                .query(Documents::entry).list();
    }

    /** The documents of a type about these subjects, whichever case's folder they lie in, by their subject. */
    @Transactional(readOnly = true)
    public Map<UUID, DocumentEntry> about(Collection<UUID> subjects, DocumentType type) {
        var found = new HashMap<UUID, DocumentEntry>();
        if (!subjects.isEmpty()) {
            jdbc.sql("SELECT " + ENTRY + " FROM document WHERE kind = :kind AND subject_id IN (:subjects)").param("kind", type.name())
                    .param("subjects", subjects.stream().map(UUID::toString).toList()).query(Documents::entry).list().forEach(entry -> found.put(entry.subjectId(), entry));
        }
        return found;
    }

    /** What may be told to whoever holds the code; empty when it is none of ours. */
    @Transactional(readOnly = true)
    public Optional<VerifiedDocument> verify(VerificationCode code) {
        return jdbc.sql("SELECT kind, made_at, sha256 FROM document WHERE code_sha256 = ?").param(code.sha256())
                .query((row, number) -> new VerifiedDocument(row.getString("kind"), moment(row), row.getString("sha256"))).optional();
    }

    private static StoredDocument read(ResultSet row, int number) throws SQLException {
        return new StoredDocument(uuid(row, "id"), uuid(row, "subject_id"), row.getString("kind"),
                row.getString("file_name"), row.getString("media_type"), row.getString("sha256"), row.getBytes("content"), moment(row));
    }

    private static DocumentEntry entry(ResultSet row, int number) throws SQLException {
        return new DocumentEntry(uuid(row, "id"), uuid(row, "subject_id"), row.getString("kind"), row.getString("file_name"), row.getString("sha256"),
                row.getString("template"), moment(row));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
