package io.acuerdo.engine;

import java.util.List;

import org.springframework.stereotype.Service;

/** What is wrong with the engine or the way to it, one sentence each for people; empty when all is well. */
@Service
public class EngineStatus {

    public List<String> problems() {
        return List.of();
    }
}
