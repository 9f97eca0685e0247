package io.acuerdo.engine;

/** The engine does not answer or asks to wait. Nothing is known to have happened; the message is one sentence for people. */
public class EngineAway extends RuntimeException {

    public EngineAway(String sentence) {
        super(sentence);
    }

    public EngineAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
