package io.acuerdo.exporter;

import static io.acuerdo.exporter.Values.at;
import static io.acuerdo.exporter.Values.cut;
import static io.acuerdo.exporter.Values.hex;
import static io.acuerdo.exporter.Values.keyOrNull;
import static io.acuerdo.exporter.Values.moment;
import static io.acuerdo.exporter.Values.textOrNull;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.DecisionRequirementsRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** Engine records into changes of rows. */
final class Translation {

    static final Set<ValueType> TYPES = Set.of(ValueType.PROCESS, ValueType.FORM, ValueType.DECISION_REQUIREMENTS, ValueType.PROCESS_INSTANCE, ValueType.USER_TASK,
            ValueType.INCIDENT, ValueType.JOB, ValueType.TIMER, ValueType.VARIABLE, ValueType.MESSAGE);

    /** Published by the application to learn how far the read model is: its correlation key comes out as a row. */
    static final String MARKER_MESSAGE = "acuerdo.marker";

    /** What the engine writes in place of the element id when no event catches an error. */
    private static final String NO_CATCH_EVENT = "NO_CATCH_EVENT_FOUND";
    private static final int ID = 255;
    private static final int NAME = 190;
    private static final int LONG_TEXT = 8192;

    private final Batch batch;

    Translation(Batch batch) {
        this.batch = batch;
    }

    void add(Record<?> record) {
        switch (record.getValue()) {
            case Process process -> add(record, process);
            case Form form -> add(record, form);
            case DecisionRequirementsRecordValue drg -> add(record, drg);
            case ProcessInstanceRecordValue element -> add(record, element);
            case UserTaskRecordValue task -> add(record, task);
            case IncidentRecordValue incident -> add(record, incident);
            case JobRecordValue job -> add(record, job);
            case TimerRecordValue timer -> add(record, timer);
            case VariableRecordValue variable -> add(record, variable);
            case MessageRecordValue message -> add(record, message);
            default -> { }
        }
        batch.count(record.getPosition(), at(record.getTimestamp()));
    }

    private void add(Record<?> record, Process process) {
        if (record.getIntent() == ProcessIntent.CREATED) {
            put(Table.PROCESS_DEFINITION, record, process.getProcessDefinitionKey(), true, cut(process.getBpmnProcessId(), ID), process.getVersion(), cut(process.getResourceName(), ID),
                    new String(process.getResource(), StandardCharsets.UTF_8), hex(process.getChecksum()), at(record.getTimestamp()));
        } else if (record.getIntent() == ProcessIntent.DELETED) {
            batch.of(Table.PROCESS_DEFINITION).remove(process.getProcessDefinitionKey());
        }
    }

    private void add(Record<?> record, Form form) {
        if (record.getIntent() == FormIntent.CREATED) {
            put(Table.FORM, record, form.getFormKey(), true, cut(form.getFormId(), ID), form.getVersion(), cut(form.getResourceName(), ID),
                    new String(form.getResource(), StandardCharsets.UTF_8), hex(form.getChecksum()), at(record.getTimestamp()));
        } else if (record.getIntent() == FormIntent.DELETED) {
            batch.of(Table.FORM).remove(form.getFormKey());
        }
    }

    private void add(Record<?> record, DecisionRequirementsRecordValue drg) {
        if (record.getIntent() == DecisionRequirementsIntent.CREATED) {
            put(Table.DECISION_REQUIREMENTS, record, drg.getDecisionRequirementsKey(), true, cut(drg.getDecisionRequirementsId(), ID), cut(drg.getDecisionRequirementsName(), ID),
                    drg.getDecisionRequirementsVersion(), cut(drg.getResourceName(), ID), new String(drg.getResource(), StandardCharsets.UTF_8), hex(drg.getChecksum()), at(record.getTimestamp()));
        } else if (record.getIntent() == DecisionRequirementsIntent.DELETED) {
            batch.of(Table.DECISION_REQUIREMENTS).remove(drg.getDecisionRequirementsKey());
        }
    }

    private void add(Record<?> record, ProcessInstanceRecordValue element) {
        if (!(record.getIntent() instanceof ProcessInstanceIntent intent)) {
            return;
        }
        var state = switch (intent) {
            case ELEMENT_ACTIVATING, ELEMENT_MIGRATED -> "ACTIVE";
            case ELEMENT_COMPLETED -> "COMPLETED";
            case ELEMENT_TERMINATED -> "TERMINATED";
            default -> null;
        };
        if (state == null) {
            return;
        }
        boolean born = intent == ProcessInstanceIntent.ELEMENT_ACTIVATING;
        var now = at(record.getTimestamp());
        var endedAt = state.equals("ACTIVE") ? null : now;
        if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
            // root and case are known only beside the other instances: ReadModel fills them in
            put(Table.PROCESS_INSTANCE, record, record.getKey(), born, element.getProcessDefinitionKey(), cut(element.getBpmnProcessId(), ID), element.getVersion(),
                    keyOrNull(element.getParentProcessInstanceKey()), record.getKey(), state, null, now, endedAt);
            if (endedAt != null) {
                batch.end(record.getKey());
            }
        } else {
            put(Table.ELEMENT_INSTANCE, record, record.getKey(), born, element.getProcessInstanceKey(), element.getProcessDefinitionKey(), cut(element.getElementId(), ID),
                    element.getBpmnElementType().name(), element.getFlowScopeKey(), state, now, endedAt);
        }
    }

    private void add(Record<?> record, UserTaskRecordValue task) {
        if (!(record.getIntent() instanceof UserTaskIntent intent)) {
            return;
        }
        var state = switch (intent) {
            case CREATED, ASSIGNED, UPDATED, MIGRATED -> "CREATED";
            case COMPLETED -> "COMPLETED";
            case CANCELED -> "CANCELED";
            default -> null;
        };
        if (state == null) {
            return;
        }
        boolean born = intent == UserTaskIntent.CREATED;
        long key = task.getUserTaskKey();
        var dueAt = moment(task.getDueDate());
        var createdAt = task.getCreationTimestamp() > 0 ? at(task.getCreationTimestamp()) : at(record.getTimestamp());
        put(Table.USER_TASK, record, key, born, task.getProcessInstanceKey(), task.getProcessDefinitionKey(), cut(task.getBpmnProcessId(), ID), cut(task.getElementId(), ID),
                task.getElementInstanceKey(), keyOrNull(task.getFormKey()), textOrNull(task.getAssignee(), ID), cut(Values.jsonArray(task.getCandidateGroupsList()), LONG_TEXT), dueAt,
                moment(task.getFollowUpDate()), task.getPriority(), state, null, createdAt, state.equals("CREATED") ? null : at(record.getTimestamp()));
        batch.regroup(key);
        if (state.equals("CREATED")) {
            for (var group : task.getCandidateGroupsList().isEmpty() ? List.of("") : task.getCandidateGroupsList()) {
                var name = cut(group, NAME);
                batch.of(Table.USER_TASK_GROUP).put(new Batch.GroupKey(key, name), true,
                        row(Table.USER_TASK_GROUP, record, key, name, createdAt, dueAt, task.getPriority()));
            }
        }
    }

    private void add(Record<?> record, IncidentRecordValue incident) {
        if (record.getIntent() != IncidentIntent.CREATED && record.getIntent() != IncidentIntent.RESOLVED) {
            return;
        }
        boolean isNew = record.getIntent() == IncidentIntent.CREATED;
        var now = at(record.getTimestamp());
        put(Table.INCIDENT, record, record.getKey(), isNew, incident.getProcessInstanceKey(), cut(incident.getBpmnProcessId(), ID), cut(incident.getElementId(), ID),
                incident.getElementInstanceKey(), keyOrNull(incident.getJobKey()), incident.getErrorType().name(), cut(incident.getErrorMessage(), LONG_TEXT),
                isNew ? "ACTIVE" : "RESOLVED", now, isNew ? null : now);
        if (!isNew && incident.getJobKey() > 0) {
            // the engine hands the job out again without a record of the job itself
            batch.patchJob(incident.getJobKey(), null, "CREATED");
        }
    }

    private void add(Record<?> record, JobRecordValue job) {
        if (!(record.getIntent() instanceof JobIntent intent)) {
            return;
        }
        switch (intent) {
            case CREATED, TIMED_OUT, RECURRED_AFTER_BACKOFF, YIELDED -> putJob(record, job, intent == JobIntent.CREATED, "CREATED", null);
            case FAILED -> {
                boolean waits = job.getRetries() > 0 && job.getRetryBackoff() > 0;
                putJob(record, job, false, job.getRetries() <= 0 ? "NO_RETRIES" : waits ? "FAILED" : "CREATED", waits ? at(record.getTimestamp() + job.getRetryBackoff()) : null);
            }
            case RETRIES_UPDATED, UPDATED -> batch.patchJob(record.getKey(), job.getRetries(), null);
            case COMPLETED, CANCELED -> removeJob(record.getKey());
            case ERROR_THROWN -> {
                // only an error that nobody catches keeps its job, beside an incident
                if (job.getElementId().equals(NO_CATCH_EVENT)) {
                    batch.patchJob(record.getKey(), null, "NO_RETRIES");
                } else {
                    removeJob(record.getKey());
                }
            }
            default -> { }
        }
    }

    private void putJob(Record<?> record, JobRecordValue job, boolean born, String state, LocalDateTime dueAt) {
        batch.forgetPatch(record.getKey());
        put(Table.JOB, record, record.getKey(), born, cut(job.getType(), ID), job.getProcessInstanceKey(), cut(job.getBpmnProcessId(), ID), cut(job.getElementId(), ID),
                job.getElementInstanceKey(), job.getRetries(), state, dueAt, textOrNull(job.getErrorMessage(), LONG_TEXT), at(record.getTimestamp()));
    }

    private void removeJob(long jobKey) {
        batch.forgetPatch(jobKey);
        batch.of(Table.JOB).remove(jobKey);
    }

    private void add(Record<?> record, TimerRecordValue timer) {
        if (record.getIntent() == TimerIntent.CREATED || record.getIntent() == TimerIntent.MIGRATED) {
            put(Table.TIMER, record, record.getKey(), record.getIntent() == TimerIntent.CREATED, keyOrNull(timer.getProcessInstanceKey()), cut(timer.getTargetElementId(), ID), at(timer.getDueDate()));
        } else if (record.getIntent() == TimerIntent.TRIGGERED || record.getIntent() == TimerIntent.CANCELED) {
            batch.of(Table.TIMER).remove(record.getKey());
        }
    }

    private void add(Record<?> record, VariableRecordValue variable) {
        var name = cut(variable.getName(), NAME);
        var value = variable.getValue().length() > LONG_TEXT ? null : variable.getValue();
        batch.of(Table.VARIABLE).put(new Batch.VariableKey(variable.getScopeKey(), name), false,
                row(Table.VARIABLE, record, variable.getScopeKey(), name, variable.getProcessInstanceKey(), value));
        var caseId = name.equals("caseId") && variable.getScopeKey() == variable.getProcessInstanceKey() ? Values.uuid(variable.getValue()) : null;
        if (caseId != null) {
            batch.caseOf(variable.getProcessInstanceKey(), caseId);
        }
    }

    private void add(Record<?> record, MessageRecordValue message) {
        if (record.getIntent() == MessageIntent.PUBLISHED && message.getName().equals(MARKER_MESSAGE)) {
            var marker = cut(message.getCorrelationKey(), NAME);
            batch.of(Table.MARKER).put(marker, true, row(Table.MARKER, record, marker, at(record.getTimestamp())));
        }
    }

    private void put(Table table, Record<?> record, long key, boolean born, Object... values) {
        var withKey = new Object[values.length + 1];
        withKey[0] = key;
        System.arraycopy(values, 0, withKey, 1, values.length);
        batch.of(table).put(key, born, row(table, record, withKey));
    }

    private static Object[] row(Table table, Record<?> record, Object... values) {
        var row = new Object[values.length + 2];
        System.arraycopy(values, 0, row, 0, values.length);
        row[values.length] = record.getPartitionId();
        row[values.length + 1] = record.getPosition();
        return row;
    }
}
