package io.acuerdo.cases;

import java.util.List;
import java.util.Map;

import io.acuerdo.shared.Actor;
import org.springframework.stereotype.Service;

/** What happened to a case, oldest first. Entries are only ever added. */
@Service
public class Timeline {

    /** Adds an entry at this moment, in the caller's transaction. {@code data} holds texts, numbers, amounts, ids, days and moments. */
    public void append(CaseId caseId, TimelineKind kind, Actor by, String summary, Map<String, Object> data) {
        throw new UnsupportedOperationException();
    }

    public List<TimelineEntry> of(CaseId caseId) {
        return List.of();
    }
}
