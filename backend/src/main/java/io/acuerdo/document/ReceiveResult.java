package io.acuerdo.document;

/** What became of a file that somebody brought. */
public sealed interface ReceiveResult {

    record Kept(ReceivedFile file) implements ReceiveResult {
    }

    record Refused(FileRefusal reason) implements ReceiveResult {
    }
}
