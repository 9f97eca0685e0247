package io.acuerdo.portfolio;

/** A file that is not even queued: its profile does not exist, or it is over the size limit. The message is for the person who sent it. */
public class ImportRefused extends RuntimeException {

    /** Why it is refused. */
    public enum Reason {
        UNKNOWN_PROFILE, TOO_LARGE, AS_OF_IN_FUTURE
    }

    private final transient Reason reason;

    public ImportRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
