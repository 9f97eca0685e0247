package io.acuerdo.ui.cases;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Hold;
import io.acuerdo.cases.LiftResult;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.DebtorPosition;
import io.acuerdo.shared.Money;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.agreement.ProposeAgreementDialog;
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
        add(who, amounts);
        sources.agreements().ofCase(summary.id()).stream().filter(agreement -> agreement.status().isServiced()).findFirst().ifPresent(this::tellAgreement);
        add(actions(summary, debtor));
    }

    /** The figures above stay those of the creditor's products; what counts by now is the agreement. */
    private void tellAgreement(AgreementSummary agreement) {
        String paid = getTranslation("case.agreement", formats.money(agreement.paid()), formats.money(agreement.total()));
        String next = agreement.nextDueOn() == null ? ""
                : " " + getTranslation("case.agreement.next", formats.money(agreement.instalment()), formats.day(agreement.nextDueOn()));
        Div note = new Div(paid + next + " " + getTranslation("case.agreement.note"));
        note.addClassName("agreement-note");
        add(note);
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
        if (sources.signedIn().may(Right.LIFT_HOLD)) {
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
        if (summary.stage().isEnd()) {
            return bar;
        }
        boolean living = sources.agreements().ofCase(summary.id()).stream().map(agreement -> agreement.status()).anyMatch(CaseHead::isLiving);
        boolean free = !summary.isOnHold() && !living;
        Optional<Button> promise = action(Right.PROMISE, "case.promise", VaadinIcon.HANDSHAKE, () -> new RecordPromiseDialog(sources.promises(),
                sources.signedIn(), summary, sources.today(summary), changed));
        Optional<Button> propose = action(Right.PROPOSE, "case.propose", VaadinIcon.FILE_ADD, () -> new ProposeAgreementDialog(
                sources.agreements(), sources.offers(), sources.approvals(), sources.signedIn(), summary.id(), debtor.accounts(), sources.today(summary), debtor.country(), id -> changed.run()));
        Optional<Button> payment = action(Right.BOOK_PAYMENT, "case.payment", VaadinIcon.MONEY, () -> new ReceivePaymentDialog(sources.payments(),
                sources.signedIn(), debtor.accounts(), sources.today(summary), changed));
        Optional<Button> hold = action(Right.HOLD, "case.setHold", VaadinIcon.PAUSE, () -> new SetHoldDialog(sources.cases(),
                sources.signedIn(), summary.id(), changed));
        promise.ifPresent(button -> button.setEnabled(free));
        propose.ifPresent(button -> button.setEnabled(free));
        promise.filter(Button::isEnabled).or(() -> payment).ifPresent(next -> next.addThemeVariants(ButtonVariant.LUMO_PRIMARY));
        Stream.of(promise, propose, payment, hold).flatMap(Optional::stream).forEach(bar::add);
        if (promise.isPresent() && !free) {
            bar.add(quiet(getTranslation(summary.isOnHold() ? "case.blocked.hold" : "case.blocked.agreement")));
        }
        return bar;
    }

    /** The button of an action, for who has the right to it. */
    private Optional<Button> action(Right right, String key, VaadinIcon icon, Supplier<Dialog> dialog) {
        return sources.signedIn().may(right) ? Optional.of(new Button(getTranslation(key), icon.create(), click -> dialog.get().open())) : Optional.empty();
    }

    private static boolean isLiving(AgreementStatus status) {
        return switch (status) {
            case PROPOSED, IN_APPROVAL, RETURNED, APPROVED, ACCEPTED, ACTIVE -> true;
            case REJECTED, COMPLETED, BREACHED, CANCELLED, SUPERSEDED -> false;
        };
    }
}
