package io.acuerdo.staff;

/** What became of a change to a user: done, or refused for a reason whose text is in {@code messages/staff}. */
public sealed interface UserResult {

    record Done(UserSummary user) implements UserResult {
    }

    record Refused(UserRefusal reason) implements UserResult {
    }
}
