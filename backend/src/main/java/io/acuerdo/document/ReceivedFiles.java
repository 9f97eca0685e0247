package io.acuerdo.document;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.acuerdo.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that come from outside: PDF, JPEG and PNG by their content, up to {@value #MOST_BYTES} bytes, without anything that acts by itself. Kept in the
 * database as they came, with their SHA-256. Never opened for a viewer here: whoever hands one out sends it as an attachment.
 */
@Service
public class ReceivedFiles {

    public static final int MOST_BYTES = 10 << 20;

    private static final int PART = 1 << 20;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceivedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction: it is kept if and only if the step it belongs to is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceiveResult receive(ReceiveFile wish) {
        return switch (FileInspection.of(wish.content())) {
            case FileInspection.Refused(FileRefusal why) -> new ReceiveResult.Refused(why);
            case FileInspection.Accepted(FileType type) -> new ReceiveResult.Kept(keep(wish, type));
        };
    }

    private ReceivedFile keep(ReceiveFile wish, FileType type) {
        byte[] content = wish.content();
        var file = new ReceivedFile(Ids.next(), wish.subjectId(), name(wish.fileName(), type), type.mediaType(), content.length, Sha256.of(content), wish.by(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("INSERT INTO received_file (id, subject_id, file_name, media_type, size, sha256, received_by, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(file.id(), file.subjectId(), file.fileName(), file.mediaType(), file.size(), file.sha256(), file.receivedBy(),
                        LocalDateTime.ofInstant(file.receivedAt(), ZoneOffset.UTC)).update();
        for (int from = 0; from < content.length; from += PART) {
            jdbc.sql("INSERT INTO received_file_part (file_id, number, content) VALUES (?, ?, ?)")
                    .params(file.id(), from / PART, Arrays.copyOfRange(content, from, Math.min(from + PART, content.length))).update();
        }
        return file;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<ReceivedFile> of(UUID subjectId) {
        return jdbc.sql("SELECT * FROM received_file WHERE subject_id = ? ORDER BY received_at, id").param(subjectId).query(ReceivedFiles::read).list();
    }

    @Transactional(readOnly = true)
    public Optional<ReceivedFile> find(UUID id) {
        return jdbc.sql("SELECT * FROM received_file WHERE id = ?").param(id).query(ReceivedFiles::read).optional();
    }

    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        var content = new ByteArrayOutputStream();
        jdbc.sql("SELECT content FROM received_file_part WHERE file_id = ? ORDER BY number").param(id)
                .query((row, number) -> row.getBytes("content")).list().forEach(content::writeBytes);
        return content.toByteArray();
    }

    /** The last part of what the file was called, without what cannot be shown, ending as its content does. */
    private static String name(String given, FileType type) {
        String whole = given == null ? "" : given;
        String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1).replaceAll("[\\p{C}\"<>|:*?;]", "").strip();
        boolean ends = type.endings().stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        String plain = name.isEmpty() || name.startsWith(".") ? "documento" + name : name;
        String ended = ends ? plain : plain + type.endings().getFirst();
        return ended.length() > LONGEST_NAME ? ended.substring(ended.length() - LONGEST_NAME) : ended;
    }

    private static ReceivedFile read(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new ReceivedFile(row.getObject("id", UUID.class), row.getObject("subject_id", UUID.class), row.getString("file_name"), row.getString("media_type"),
                row.getInt("size"), row.getString("sha256"), row.getString("received_by"), at);
    }
}
