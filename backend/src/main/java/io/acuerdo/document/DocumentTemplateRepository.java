package io.acuerdo.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface DocumentTemplateRepository extends Repository<DocumentTemplate, UUID> {

    DocumentTemplate saveAndFlush(DocumentTemplate template);

    void flush();

    void delete(DocumentTemplate template);

    List<DocumentTemplate> findByTypeAndCountryAndLanguageOrderByNumberDesc(DocumentType type, String country, String language);

    Optional<DocumentTemplate> findByTypeAndCountryAndLanguageAndStatus(DocumentType type, String country, String language, DocumentTemplate.Status status);

    List<DocumentTemplate> findByStatusIn(List<DocumentTemplate.Status> statuses);
}
