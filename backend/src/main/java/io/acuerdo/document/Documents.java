package io.acuerdo.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps documents in the database, in the caller's transaction, so that one exists if and only if the step that made it was committed. There is
 * one document of a kind for a subject: asked again to keep it, the first stays.
 */
@Service
public class Documents {

    public static final String PDF = "application/pdf";

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument keep(UUID subjectId, String kind, String fileName, String mediaType, byte[] content) {
        jdbc.sql("""
                INSERT IGNORE INTO document (id, subject_id, kind, file_name, media_type, sha256, content, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next().toString(), subjectId.toString(), kind, fileName, mediaType, Sha256.of(content), content,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return find(subjectId, kind).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID subjectId, String kind) {
        return jdbc.sql("SELECT * FROM document WHERE subject_id = ? AND kind = ?").params(subjectId.toString(), kind).query(Documents::read).optional();
    }

    private static StoredDocument read(ResultSet row, int number) throws SQLException {
        Instant madeAt = row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new StoredDocument(UUID.fromString(row.getString("id")), UUID.fromString(row.getString("subject_id")), row.getString("kind"),
                row.getString("file_name"), row.getString("media_type"), row.getString("sha256"), row.getBytes("content"), madeAt);
    }
}
