package io.acuerdo.ui.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.AgreementId;
import io.acuerdo.agreement.AgreementInstalment;
import io.acuerdo.agreement.AgreementStatus;
import io.acuerdo.agreement.AgreementSummary;
import io.acuerdo.agreement.Agreements;
import io.acuerdo.agreement.AgreementsInForce;
import io.acuerdo.agreement.AmendingAgreement;
import io.acuerdo.agreement.ApprovalsToDecide;
import io.acuerdo.agreement.GrantingHoliday;
import io.acuerdo.agreement.InstalmentStatus;
import io.acuerdo.agreement.Payoff;
import io.acuerdo.agreement.ServicingAgreement;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.shared.Money;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.cases.CasesNavigation;
import io.acuerdo.ui.component.Facts;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** One agreement in one page: where it stands today, what ends it, what was agreed, what was paid and missed, what it took the place of. */
@Route("acuerdo")
@RolesAllowed({"AGENT", "SUPERVISOR", "COORDINATOR", "MANAGER", "COMMITTEE", "COMPLIANCE"})
public class AgreementView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    /** Query parameter that names the part to be shown first. */
    static final String SHOW = "ver";
    static final String DECISIONS = "decisiones";

    private final transient AgreementSources sources;
    private final transient Agreements agreements;
    private final transient AgreementsInForce inForce;
    private final transient ServicingAgreement servicing;
    private final transient GrantingHoliday holidays;
    private final transient AmendingAgreement amending;
    private final transient ApprovalsToDecide approvals;
    private final transient Cases cases;
    private final transient SignedIn signedIn;
    private final DecisionsPanel decisions;
    private final Formats formats = Formats.current();
    private AgreementId id;
    private String name = "";

    AgreementView(AgreementSources sources, AgreementsInForce inForce, ServicingAgreement servicing, GrantingHoliday holidays, AmendingAgreement amending,
                  ApprovalsToDecide approvals, Cases cases, DecisionsPanel.Sources record) {
        this.sources = sources;
        this.agreements = sources.agreements();
        this.inForce = inForce;
        this.servicing = servicing;
        this.holidays = holidays;
        this.amending = amending;
        this.approvals = approvals;
        this.cases = cases;
        this.signedIn = sources.signedIn();
        this.decisions = new DecisionsPanel(record);
        addClassNames("page", "agreement-view");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new AgreementId(UUID.fromString(parameter));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException(getTranslation("agreement.unknown"));
        }
        show();
        if (event.getLocation().getQueryParameters().getSingleParameter(SHOW).filter(DECISIONS::equals).isPresent()) {
            decisions.scrollIntoView();
        }
    }

    private void show() {
        AgreementDetails agreement = agreements.details(id).orElseThrow(() -> new NotFoundException(getTranslation("agreement.unknown")));
        name = cases.summary(agreement.caseId()).map(CaseSummary::debtorName).orElse("–");
        removeAll();
        add(head(agreement), today(agreement), chain(agreement), new AgreementPanel(sources, agreement, this::show), decisions);
        decisions.show(id);
    }

    private Div head(AgreementDetails agreement) {
        Div head = new Div(new H2(getTranslation("agreement.title", name)));
        head.addClassName("page-head");
        Div actions = new Div(CasesNavigation.link(agreement.caseId(), getTranslation("inbox.openCase")),
                AgreementNavigation.decisions(id, getTranslation("decisions.title")));
        actions.addClassName("toolbar");
        head.add(actions);
        if (agreement.status() == AgreementStatus.ACTIVE) {
            if (signedIn.may(Right.PROPOSE)) {
                actions.add(new Button(getTranslation("agreement.amend"), VaadinIcon.EDIT.create(), click -> servicing.payoff(id, null)
                        .ifPresent(payoff -> new AmendAgreementDialog(amending, approvals, signedIn, agreement, payoff, country(agreement), this::show).open())));
            }
            if (signedIn.may(Right.GRANT_HOLIDAY)) {
                actions.add(new Button(getTranslation("agreement.holiday"), VaadinIcon.CALENDAR_CLOCK.create(),
                        click -> new GrantHolidayDialog(holidays, signedIn, id, this::show).open()));
            }
        }
        return head;
    }

    private String country(AgreementDetails agreement) {
        return cases.details(agreement.caseId()).orElseThrow().debtor().country();
    }

    /** Where it stands: every figure says of which day it is. */
    private Div today(AgreementDetails agreement) {
        Facts facts = new Facts();
        servicing.payoff(id, null).ifPresent(payoff -> {
            next(agreement).ifPresent(row -> facts.with(getTranslation("agreement.next"), getTranslation("agreement.next.value", row.number(),
                    formats.money(row.payment().minus(row.paid()).minus(row.waived())), formats.day(row.dueOn()), formats.day(row.toleratedUntil()))));
            facts.with(getTranslation("agreement.pastDue"), formats.money(pastDue(agreement.rows(), payoff)));
            facts.with(getTranslation("agreement.payoff", formats.day(payoff.on())), payoff(agreement, payoff));
            if (payoff.sparedInterest().isPositive()) {
                facts.with(getTranslation("agreement.spared"), formats.money(payoff.sparedInterest()));
            }
        });
        life(agreement, facts);
        Div panel = new Div(new H3(getTranslation("agreement.today")), facts);
        panel.addClassName("panel");
        panel.setVisible(facts.getElement().getChildCount() > 0);
        return panel;
    }

    private void life(AgreementDetails agreement, Facts facts) {
        var life = agreement.life();
        if (life.downPayment() != null) {
            facts.with(getTranslation("agreement.downPayment"), getTranslation("agreement.downPayment.value", formats.money(life.downPayment().amount()),
                    formats.day(life.downPayment().dueOn()), formats.money(life.downPaymentPaid())));
        }
        if (life.cureEndsOn() != null && agreement.status() == AgreementStatus.ACTIVE) {
            facts.with(getTranslation("agreement.notice"), getTranslation("agreement.notice.value", formats.day(life.noticeSentOn()), formats.day(life.cureEndsOn())));
        }
        if (life.haircutRevoked().isPositive()) {
            facts.with(getTranslation("agreement.haircutRevoked"), formats.money(life.haircutRevoked()));
        }
        if (life.watch() != null) {
            facts.with(getTranslation("agreement.watch"), life.watch().passedOn() == null
                    ? getTranslation("agreement.watch.runs", life.watch().onTime(), life.watch().needed())
                    : getTranslation("agreement.watch.passed", formats.day(life.watch().passedOn())));
        }
        if (life.settledOn() != null) {
            facts.with(getTranslation("agreement.settled"), getTranslation("agreement.settled.value", formats.day(life.settledOn()), formats.money(life.interestWaived())));
        }
        if (life.credit().isPositive()) {
            facts.with(getTranslation("agreement.credit"), getTranslation("agreement.credit.value", formats.money(life.credit())));
        }
        life.holidays().forEach(holiday -> facts.with(getTranslation("agreement.holiday"), getTranslation("agreement.holiday.value", holiday.instalments(),
                holiday.fromNumber(), holiday.grantedBy(), formats.moment(holiday.grantedAt()))));
    }

    private static Optional<AgreementInstalment> next(AgreementDetails agreement) {
        return agreement.rows().stream().filter(row -> row.status() != InstalmentStatus.PAID).findFirst();
    }

    private String payoff(AgreementDetails agreement, Payoff payoff) {
        var life = agreement.life();
        Money first = life.downPayment() == null ? Money.zero(payoff.total().currency().getCurrencyCode()) : life.downPayment().amount().minus(life.downPaymentPaid());
        return first.isPositive() ? getTranslation("agreement.payoff.withDownPayment", formats.money(payoff.total()), formats.money(payoff.principal()),
                formats.money(first), formats.money(payoff.charges().minus(first)))
                : getTranslation("agreement.payoff.value", formats.money(payoff.total()), formats.money(payoff.principal()), formats.money(payoff.charges()));
    }

    private static Money pastDue(List<AgreementInstalment> rows, Payoff payoff) {
        LocalDate today = payoff.on();
        return rows.stream().filter(row -> row.status() != InstalmentStatus.PAID && row.dueOn().isBefore(today))
                .map(row -> row.payment().minus(row.paid()).minus(row.waived())).reduce(Money.zero(payoff.total().currency().getCurrencyCode()), Money::plus);
    }

    private Div chain(AgreementDetails agreement) {
        List<AgreementSummary> chain = inForce.chain(id, agreement.caseId());
        Div panel = new Div(new H3(getTranslation("agreement.chain")));
        panel.addClassName("panel");
        panel.setVisible(chain.size() > 1);
        for (AgreementSummary one : chain) {
            String words = getTranslation("agreement.chain.value", formats.money(one.principal()), one.installments(), formats.moment(one.proposedAt()));
            Div line = new Div(one.id().equals(id) ? new Span(words) : AgreementNavigation.link(one.id(), words),
                    AgreementPanel.status(one.status(), getTranslation("agreement.status." + one.status())));
            line.addClassName("toolbar");
            panel.add(line);
        }
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agreement.title", name) + " · Acuerdo";
    }
}
