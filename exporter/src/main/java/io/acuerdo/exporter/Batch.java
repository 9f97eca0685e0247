package io.acuerdo.exporter;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The changes of up to some hundred records, on their way into one transaction. */
final class Batch {

    /** A later word on a job that does not repeat the whole row. */
    record JobPatch(Integer retries, String state) {}

    private final Map<Table, Changes> changes = new EnumMap<>(Table.class);
    private final Map<Long, UUID> caseIds = new LinkedHashMap<>();
    private final Map<Long, JobPatch> jobPatches = new HashMap<>();
    private final Set<Long> endedInstances = new HashSet<>();
    private final Set<Long> regrouped = new HashSet<>();
    private int records;
    private long lastPosition = -1;
    private LocalDateTime lastAt;

    Batch() {
        for (var table : Table.values()) {
            changes.put(table, new Changes(table));
        }
    }

    Changes of(Table table) {
        return changes.get(table);
    }

    void count(long position, LocalDateTime at) {
        records++;
        lastPosition = position;
        lastAt = at;
    }

    void caseOf(long processInstanceKey, UUID caseId) {
        caseIds.put(processInstanceKey, caseId);
    }

    /** Either may be null: not said. */
    void patchJob(long jobKey, Integer retries, String state) {
        var jobs = of(Table.JOB);
        if (jobs.has(jobKey)) {
            if (retries != null) {
                jobs.set(jobKey, "retries", retries);
            }
            if (state != null) {
                jobs.set(jobKey, "state", state);
                jobs.set(jobKey, "due_at", null);
            }
        } else {
            jobPatches.merge(jobKey, new JobPatch(retries, state),
                    (a, b) -> new JobPatch(b.retries() == null ? a.retries() : b.retries(), b.state() == null ? a.state() : b.state()));
        }
    }

    /** The job's whole row follows: what was said before no longer matters. */
    void forgetPatch(long jobKey) {
        jobPatches.remove(jobKey);
    }

    /** The groups of this task are said anew. */
    void regroup(long userTaskKey) {
        regrouped.add(userTaskKey);
        var groups = of(Table.USER_TASK_GROUP);
        groups.keys().stream().map(GroupKey.class::cast).filter(key -> key.userTaskKey() == userTaskKey).forEach(groups::remove);
    }

    void end(long processInstanceKey) {
        var variables = of(Table.VARIABLE);
        variables.keys().stream().filter(key -> variables.get(key, "process_instance_key").equals(processInstanceKey)).forEach(variables::remove);
        if (!of(Table.PROCESS_INSTANCE).isBornHere(processInstanceKey)) {
            endedInstances.add(processInstanceKey);
        }
    }

    Map<Long, UUID> caseIds() {
        return caseIds;
    }

    Map<Long, JobPatch> jobPatches() {
        return jobPatches;
    }

    Set<Long> endedInstances() {
        return endedInstances;
    }

    Set<Long> regrouped() {
        return regrouped;
    }

    int records() {
        return records;
    }

    long lastPosition() {
        return lastPosition;
    }

    LocalDateTime lastAt() {
        return lastAt;
    }

    void clear() {
        changes.values().forEach(Changes::clear);
        caseIds.clear();
        jobPatches.clear();
        endedInstances.clear();
        regrouped.clear();
        records = 0;
        lastPosition = -1;
        lastAt = null;
    }

    /** Key of a row of engine_user_task_group. */
    record GroupKey(long userTaskKey, String group) {}

    /** Key of a row of engine_variable. */
    record VariableKey(long scopeKey, String name) {}
}
