package io.acuerdo.cases.process;

import java.util.Set;

import io.acuerdo.shared.Actor;

/** Who and why, from the variables a completed user task left behind. */
final class Actors {

    private Actors() {
    }

    static Actor of(String completedBy) {
        return completedBy == null || completedBy.isBlank() ? Actor.SYSTEM : new Actor(completedBy, Set.of(), Set.of());
    }

    static String why(String note, String otherwise) {
        return note == null || note.isBlank() ? otherwise : note.strip();
    }
}
