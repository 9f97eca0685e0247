package io.acuerdo.launcher;

/** Something that a person must put right before the product can run; the message is one clear sentence for them. */
public class LaunchFailure extends RuntimeException {

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
