package io.acuerdo.document;

import java.time.Instant;
import java.util.UUID;

import io.acuerdo.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One version of a template that somebody wrote: a draft until it goes live, and retired when another one does. Its text changes only as a draft. */
@Entity
@Table(name = "document_template")
class DocumentTemplate {

    enum Status { DRAFT, LIVE, RETIRED }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private DocumentType type;
    private String country;
    private String language;
    private int number;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(columnDefinition = "LONGTEXT")
    private String source;
    private String editedBy;
    private Instant editedAt;
    private String liveBy;
    private Instant liveAt;
    private String retiredBy;
    private Instant retiredAt;
    @Version
    private long version;

    protected DocumentTemplate() {
    }

    DocumentTemplate(TemplateKey key, int number, String source, String by, Instant now) {
        this.id = Ids.next();
        this.type = key.type();
        this.country = key.country();
        this.language = key.language();
        this.number = number;
        this.status = Status.DRAFT;
        write(source, by, now);
    }

    void edit(String text, String by, Instant now) {
        expect(Status.DRAFT);
        write(text, by, now);
    }

    private void write(String text, String by, Instant now) {
        source = text;
        editedBy = by;
        editedAt = now;
    }

    void putLive(String by, Instant now) {
        expect(Status.DRAFT);
        status = Status.LIVE;
        liveBy = by;
        liveAt = now;
    }

    void retire(String by, Instant now) {
        expect(Status.LIVE);
        status = Status.RETIRED;
        retiredBy = by;
        retiredAt = now;
    }

    private void expect(Status wanted) {
        if (status != wanted) {
            throw new IllegalStateException("A template that is " + status + " cannot take this step, only one that is " + wanted);
        }
    }

    TemplateKey key() {
        return new TemplateKey(type, country, language);
    }

    boolean isDraft() {
        return status == Status.DRAFT;
    }

    boolean isLive() {
        return status == Status.LIVE;
    }

    int number() {
        return number;
    }

    String source() {
        return source;
    }

    /** Such as {@code AGREEMENT/CO/es/3}. */
    String name() {
        return key() + "/" + number;
    }

    TemplateVersion read() {
        return new TemplateVersion(key(), number, status.name(), source, editedBy, editedAt, liveBy, liveAt, retiredBy, retiredAt, version);
    }
}
