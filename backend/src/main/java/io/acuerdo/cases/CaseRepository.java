package io.acuerdo.cases;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Repository;

/** Cases as aggregates, one at a time. Lists and bulk work go through {@link CaseRows} and {@link CaseOpening}. */
@Repository
class CaseRepository {

    private final EntityManager entities;

    CaseRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CollectionCase> find(CaseId id) {
        return Optional.ofNullable(entities.find(CollectionCase.class, id.value()));
    }

    /**
     * The case as it stands now, with its row locked until the transaction ends. Read again even when it is loaded already, because bulk cures
     * go past the persistence context.
     */
    Optional<CollectionCase> lock(CaseId id) {
        Optional<CollectionCase> found = Optional.ofNullable(entities.find(CollectionCase.class, id.value()));
        found.ifPresent(loaded -> {
            entities.flush();
            entities.refresh(loaded, LockModeType.PESSIMISTIC_WRITE);
        });
        return found;
    }

    /** Lets the plain SQL of this module, in the same transaction, see what was changed. */
    void flush() {
        entities.flush();
    }
}
