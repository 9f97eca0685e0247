package io.acuerdo.contact;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;

import io.acuerdo.cases.CaseId;

/** The register of contacts: every attempt and every refusal, each with the decision of its moment. */
@Service
public class Contacts {

    /** Records what took place, lawful or not, with the policy's judgement beside it. */
    public ContactRecord record(RecordContact contact) {
        throw new UnsupportedOperationException();
    }

    /** Oldest first. */
    public List<ContactRecord> ofCase(CaseId caseId) {
        return List.of();
    }
}
