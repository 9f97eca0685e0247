package io.acuerdo.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

import io.acuerdo.shared.Actor;

/** The models that are live in the engine, what happens on them, and the newer bundled files on offer. */
@Service
public class ProcessModels {

    public List<ProcessModel> models() {
        return List.of();
    }

    public Optional<String> xml(long definitionKey) {
        return Optional.empty();
    }

    public List<Finding> findings() {
        return List.of();
    }

    public List<ElementCount> counts(String processId) {
        return List.of();
    }

    /** The way of a case through every process that ran for it, oldest first. */
    public List<ElementVisit> visitsOfCase(UUID caseId) {
        return List.of();
    }

    public List<ModelOffer> offers() {
        return List.of();
    }

    /** Deploys the bundled file over the version a process owner has put live. Throws {@link EngineAway}. */
    public void putLive(String resourceName, Actor by) {
        throw new EngineAway("");
    }
}
