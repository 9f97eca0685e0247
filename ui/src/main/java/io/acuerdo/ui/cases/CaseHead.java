package io.acuerdo.ui.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Hold;
import io.acuerdo.cases.LiftResult;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorPosition;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.agreement.ProposeRefinancingDialog;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;

/** Who, how much, since when, where it stands; and what a person can do with the case. The next best action is the one filled button. */
class CaseHead extends Div {

    private final Formats formats = Formats.current();
    private final transient CaseSources sources;
    private final transient Runnable changed;

    CaseHead(CaseSources sources, CaseSummary summary, DebtorDetails debtor, DebtorPosition position, Runnable changed) {
        this.sources = sources;
        this.changed = changed;
        addClassNames("panel", "case-head");
        Div who = new Div(new H2(debtor.name()), quiet(debtor.document() == null ? debtor.externalId() : debtor.document() + " · " + debtor.externalId()));
        Div badges = new Div(new StageBadge(summary.stage(), getTranslation("stage." + summary.stage())));
        badges.addClassName("badges");
        if (summary.segment() != null) {
            Span segment = new Span(getTranslation("case.segment", summary.segment()));
            segment.addClassName("tag");
            segment.setTitle(getTranslation("case.segment.why"));
            badges.add(segment);
        }
        sources.cases().holds(summary.id()).stream().filter(Hold::stands).forEach(hold -> badges.add(hold(summary, hold)));
        who.add(badges);
        Div amounts = new Div(amount("case.dpd", getTranslation("case.days", position.dpd()),
                position.oldestUnpaidDueOn() == null ? null : getTranslation("case.since", formats.day(position.oldestUnpaidDueOn()))),
                amount("case.pastDue", position.pastDue()), amount("case.outstanding", position.outstanding()), amount("case.payoff", position.payoff()),
                quiet(getTranslation("case.asOf", formats.moment(position.asOf()))));
        amounts.addClassName("amounts");
        add(who, amounts, actions(summary, debtor));
    }

    private Component amount(String key, Money money) {
        return amount(key, formats.money(money), null);
    }

    private Component amount(String key, String value, String note) {
        Span figure = new Span(value);
        figure.addClassName("figure");
        Div amount = new Div(quiet(getTranslation(key)), figure);
        if (note != null) {
            amount.add(quiet(note));
        }
        amount.addClassName("amount");
        return amount;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private Component hold(CaseSummary summary, Hold hold) {
        Status status = new Status(VaadinIcon.PAUSE, getTranslation("case.hold", getTranslation("hold." + hold.reason()), formats.moment(hold.setAt()),
                hold.setBy()), Status.Tone.WAIT);
        if (hold.note() != null) {
            status.setTitle(hold.note());
        }
        Div box = new Div(status);
        box.addClassName("badges");
        if (sources.signedIn().hasAnyRole("SUPERVISOR", "COMPLIANCE")) {
            Button lift = new Button(getTranslation("hold.lift"), click -> lift(summary, hold));
            lift.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            box.add(lift);
        }
        return box;
    }

    private void lift(CaseSummary summary, Hold hold) {
        switch (sources.cases().lift(summary.id(), hold.id(), sources.signedIn().actor())) {
            case LiftResult.Lifted lifted -> changed.run();
            case LiftResult.Refused(var reason) -> StaffPage.refuse(reason.message(getLocale()));
        }
    }

    private Component actions(CaseSummary summary, DebtorDetails debtor) {
        Div bar = new Div();
        bar.addClassName("toolbar");
        if (summary.stage().isEnd() || !sources.signedIn().hasAnyRole("AGENT", "SUPERVISOR", "MANAGER")) {
            return bar;
        }
        boolean living = sources.agreements().ofCase(summary.id()).stream().map(agreement -> agreement.status()).anyMatch(CaseHead::isLiving);
        Button promise = new Button(getTranslation("case.promise"), VaadinIcon.HANDSHAKE.create(), click -> new RecordPromiseDialog(sources.promises(),
                sources.signedIn(), summary, sources.today(summary), changed).open());
        Button propose = new Button(getTranslation("case.propose"), VaadinIcon.FILE_ADD.create(), click -> new ProposeRefinancingDialog(
                sources.agreements(), sources.signedIn(), summary.id(), debtor.accounts(), sources.today(summary), id -> changed.run()).open());
        Button payment = new Button(getTranslation("case.payment"), VaadinIcon.MONEY.create(), click -> new ReceivePaymentDialog(sources.payments(),
                sources.signedIn(), debtor.accounts(), sources.today(summary), changed).open());
        Button hold = new Button(getTranslation("case.setHold"), VaadinIcon.PAUSE.create(), click -> new SetHoldDialog(sources.cases(),
                sources.signedIn(), summary.id(), changed).open());
        promise.setEnabled(!summary.isOnHold() && !living);
        propose.setEnabled(!summary.isOnHold() && !living);
        (promise.isEnabled() ? promise : payment).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar.add(promise, propose, payment, hold);
        if (!promise.isEnabled()) {
            bar.add(quiet(getTranslation(summary.isOnHold() ? "case.blocked.hold" : "case.blocked.agreement")));
        }
        return bar;
    }

    private static boolean isLiving(AgreementStatus status) {
        return switch (status) {
            case PROPOSED, IN_APPROVAL, RETURNED, APPROVED, ACCEPTED, ACTIVE -> true;
            case REJECTED, COMPLETED, BREACHED, CANCELLED, SUPERSEDED -> false;
        };
    }
}
