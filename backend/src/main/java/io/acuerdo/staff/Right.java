package io.acuerdo.staff;

import static io.acuerdo.staff.Role.ADMIN;
import static io.acuerdo.staff.Role.AGENT;
import static io.acuerdo.staff.Role.COMMITTEE;
import static io.acuerdo.staff.Role.COMPLIANCE;
import static io.acuerdo.staff.Role.COORDINATOR;
import static io.acuerdo.staff.Role.MANAGER;
import static io.acuerdo.staff.Role.PROCESS_OWNER;
import static io.acuerdo.staff.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import io.acuerdo.shared.Actor;

/**
 * What a person may do, and which roles may: the only place that says so, whether they come by the screens or by REST (ADR 0010). What a
 * person may do with one task is not a right: the task's groups and guards decide that.
 */
public enum Right {

    /** See a debtor's data: who works cases, who approves, who watches over the law. Not who runs models or users. */
    READ_CASES(AGENT, SUPERVISOR, COORDINATOR, MANAGER, COMMITTEE, COMPLIANCE),

    /** Record what a debtor promises: those who work a case with the debtor, and not those who approve. */
    PROMISE(AGENT, SUPERVISOR, COORDINATOR),

    /** Suspend a case: wider than lifting, because stopping too much harms nobody. */
    HOLD(AGENT, SUPERVISOR, COORDINATOR, COMPLIANCE),

    /** Resume a case: an agent does not take away what protects a debtor. */
    LIFT_HOLD(SUPERVISOR, COORDINATOR, COMPLIANCE),

    /** Say that money came: not an agent, because who talks a debtor into paying must not also say that the money came. */
    BOOK_PAYMENT(SUPERVISOR, COORDINATOR),

    /** Say that a payment bounced: who may say that it came. */
    REVERSE_PAYMENT(SUPERVISOR, COORDINATOR),

    /** Propose new terms: those who work a case with the debtor. A manager and the committee approve, and maker is never checker. */
    PROPOSE(AGENT, SUPERVISOR, COORDINATOR),

    /** Let instalments fall due later: who answers for a desk, because nobody approves it afterwards. */
    GRANT_HOLIDAY(SUPERVISOR, COORDINATOR),

    /** Record the debtor's yes to approved terms: those who hear it. */
    ACCEPT(AGENT, SUPERVISOR, COORDINATOR),

    /** See the proposals that wait for approval: the roles whose people are in a group of the table of authority. The task decides who may decide. */
    SEE_APPROVALS(SUPERVISOR, COORDINATOR, MANAGER, COMMITTEE),

    /** Have the whole record of decisions recalculated: who watches over the law or answers for it, and who runs the installation. It tells no debtor's data. */
    AUDIT_DECISIONS(MANAGER, COMPLIANCE, ADMIN),

    /** Let somebody act in one's groups while away: everybody; whose and to whom is for the policy of delegation. */
    DELEGATE(Role.values()),

    /** Load a portfolio's files: those who answer for a desk, and who runs the installation. */
    LOAD_FILES(SUPERVISOR, COORDINATOR, ADMIN),

    /** Have a desk with tasks: everybody, because a model may give work to any role. */
    WORK_TASKS(Role.values()),

    /** Ask for the tasks of others: those who look after other people's work. */
    SEE_ALL_TASKS(SUPERVISOR, COORDINATOR, MANAGER, COMPLIANCE),

    /** See the portfolio and the team in figures: who leads or decides. */
    SEE_BOARD(SUPERVISOR, COORDINATOR, MANAGER, COMMITTEE),

    /** See what was sent to debtors, with their addresses: who works or watches over contact. An administrator needs no debtor's address. */
    READ_OUTBOX(AGENT, SUPERVISOR, COORDINATOR, MANAGER, COMPLIANCE),

    /** Decide whether a message in doubt arrived: who answers for the desk that sent it. */
    DECIDE_IN_DOUBT(SUPERVISOR),

    /** See the live models and where they are stuck. */
    SEE_MODELS(PROCESS_OWNER, SUPERVISOR, ADMIN),

    /** Put a model live: only who owns the processes. */
    PUT_MODELS_LIVE(PROCESS_OWNER),

    /** Write the templates of documents and put them live: only who owns the processes. Tried with a real case, its person is seen only with READ_CASES besides. */
    WRITE_TEMPLATES(PROCESS_OWNER),

    /** Let a stuck process try again: who owns the processes, and who runs the installation. */
    RETRY_INCIDENTS(PROCESS_OWNER, ADMIN),

    /** Let people in, give roles and groups, decide on parked messages. */
    ADMINISTER(ADMIN),

    /** Let time pass and look into the outbox of a sandbox. There is none in production. */
    USE_SANDBOX(Role.values());

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** True when one of the actor's roles has this right. */
    public boolean isOf(Actor actor) {
        return roles.stream().map(Role::name).anyMatch(actor::hasRole);
    }

    /** The roles of which a person needs one. */
    public Set<Role> roles() {
        return roles;
    }
}
