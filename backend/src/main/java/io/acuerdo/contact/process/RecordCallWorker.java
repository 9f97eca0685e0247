package io.acuerdo.contact.process;

import java.util.Set;

import org.springframework.stereotype.Component;

import io.acuerdo.cases.CaseId;
import io.acuerdo.contact.Channel;
import io.acuerdo.contact.ContactOutcome;
import io.acuerdo.contact.Contacts;
import io.acuerdo.contact.RecordContact;
import io.acuerdo.contact.process.ContactProcess.Jobs;
import io.acuerdo.contact.process.ContactProcess.Variables;
import io.acuerdo.engine.JobLedger;
import io.acuerdo.shared.Actor;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;

/** Registers the call an agent has just made, once per job. */
@Component
public class RecordCallWorker {

    private static final String NO_ANSWER = "NO_ANSWER";
    private static final String WRONG_PERSON = "WRONG_PERSON";

    private final Contacts contacts;
    private final JobLedger ledger;

    RecordCallWorker(Contacts contacts, JobLedger ledger) {
        this.contacts = contacts;
        this.ledger = ledger;
    }

    @JobWorker(type = Jobs.RECORD_CALL)
    public void handle(ActivatedJob job, @Variable(name = Variables.CASE_ID) String caseId,
            @Variable(name = Variables.CALL_OUTCOME, optional = true) String callOutcome, @Variable(name = Variables.NOTE, optional = true) String note,
            @Variable(name = Variables.COMPLETED_BY, optional = true) String completedBy) {
        var by = completedBy == null || completedBy.isBlank() ? Actor.SYSTEM : new Actor(completedBy, Set.of(), Set.of());
        ledger.once(job.getKey(), Void.class, () -> {
            contacts.record(new RecordContact(CaseId.of(caseId), Channel.CALL, outcomeOf(callOutcome), false, null, null, note, by));
            return null;
        });
    }

    /** Whatever else the form offers (a promise, a dispute, a wish) was said by the debtor. */
    private static ContactOutcome outcomeOf(String callOutcome) {
        return switch (callOutcome) {
            case null -> ContactOutcome.NO_ANSWER;
            case NO_ANSWER -> ContactOutcome.NO_ANSWER;
            case WRONG_PERSON -> ContactOutcome.WRONG_PERSON;
            default -> ContactOutcome.CONVERSATION;
        };
    }
}
