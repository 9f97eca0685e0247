package io.acuerdo.ui.outbox;

import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.acuerdo.contact.InDoubtResult;
import io.acuerdo.contact.MessageStatus;
import io.acuerdo.contact.Outgoing;
import io.acuerdo.contact.OutgoingMessage;
import io.acuerdo.contact.OutgoingQuery;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.cases.CasesNavigation;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UrlState;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** The outbox: what left, what waits and why, what failed; a message in doubt is decided here by a person, never resent blindly. */
@Route("salidas")
@Menu(title = "nav.outbox", icon = "PAPERPLANE_O", order = 60)
@RolesAllowed({"AGENT", "SUPERVISOR", "COORDINATOR", "MANAGER", "COMPLIANCE"})
public class OutboxListView extends StaffPage implements BeforeEnterObserver {

    private final transient Outgoing outgoing;
    private final transient SignedIn signedIn;
    private final Formats formats = Formats.current();
    private final MultiSelectComboBox<MessageStatus> statuses = new MultiSelectComboBox<>();
    private final TextField text = new TextField();
    private final Grid<OutgoingMessage> grid = new Grid<>();
    private final UrlState url = new UrlState("salidas");

    OutboxListView(Outgoing outgoing, SignedIn signedIn) {
        super("outbox.title");
        this.outgoing = outgoing;
        this.signedIn = signedIn;
        addClassName("full");
        add(filters(), list());
    }

    private Div filters() {
        statuses.setItems(MessageStatus.values());
        statuses.setItemLabelGenerator(this::word);
        statuses.setPlaceholder(getTranslation("outbox.status.any"));
        statuses.setAriaLabel(getTranslation("outbox.status"));
        statuses.addValueChangeListener(change -> changed(change.isFromClient()));
        text.setPlaceholder(getTranslation("outbox.text"));
        text.setAriaLabel(getTranslation("outbox.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        Div bar = new Div(statuses, text);
        bar.addClassName("toolbar");
        return bar;
    }

    private Grid<OutgoingMessage> list() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(this::status).setHeader(getTranslation("outbox.status")).setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(message -> formats.moment(message.at())).setHeader(getTranslation("outbox.at")).setSortProperty("at").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(message -> getTranslation("channel." + message.channel())).setHeader(getTranslation("outbox.channel")).setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(OutgoingMessage::to).setHeader(getTranslation("outbox.to")).setAutoWidth(true);
        grid.addColumn(OutgoingMessage::subject).setHeader(getTranslation("outbox.subject")).setFlexGrow(2);
        grid.addComponentColumn(message -> CasesNavigation.link(message.caseId(), getTranslation("outbox.case"))).setAutoWidth(true).setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        grid.setItems(query -> outgoing.list(query(), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream());
        grid.setEmptyStateComponent(empty(getTranslation("outbox.empty"), getTranslation("outbox.empty.text")));
        grid.setSizeFull();
        return grid;
    }

    private OutgoingQuery query() {
        return new OutgoingQuery(Set.copyOf(statuses.getValue()), null, text.getValue().isBlank() ? null : text.getValue().strip());
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            url.set("estado", statuses.getValue().stream().map(Enum::name).sorted().toList()).set("q", List.of(text.getValue())).push();
            grid.getDataProvider().refreshAll();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        statuses.setValue(url.enums("estado", MessageStatus.class));
        text.setValue(url.one("q").orElse(""));
        grid.getDataProvider().refreshAll();
    }

    private String word(MessageStatus status) {
        return getTranslation("message." + status);
    }

    private Status status(OutgoingMessage message) {
        return switch (message.status()) {
            case QUEUED, POSTPONED, SENDING -> new Status(VaadinIcon.CLOCK, word(message.status()), Status.Tone.WAIT);
            case SENT -> new Status(VaadinIcon.CHECK, word(message.status()), Status.Tone.GOOD);
            case FAILED -> new Status(VaadinIcon.CLOSE_SMALL, word(message.status()), Status.Tone.BAD);
            case CANCELLED -> new Status(VaadinIcon.BAN, word(message.status()), Status.Tone.QUIET);
            case IN_DOUBT -> new Status(VaadinIcon.QUESTION_CIRCLE_O, word(message.status()), Status.Tone.BAD);
        };
    }

    private Div details(OutgoingMessage message) {
        Div details = new Div();
        details.addClassName("message-details");
        if (message.problem() != null) {
            Span problem = new Span(message.problem());
            problem.addClassName("notice");
            details.add(problem);
        }
        if (message.status().isWaiting()) {
            details.add(new Span(getTranslation("outbox.due", formats.moment(message.dueAt()))));
        }
        details.add(new Pre(message.text() == null ? getTranslation("outbox.notRendered") : message.text()));
        if (message.status() == MessageStatus.IN_DOUBT && signedIn.may(Right.DECIDE_IN_DOUBT)) {
            details.add(new Span(getTranslation("outbox.inDoubt")));
            Button arrived = new Button(getTranslation("outbox.markSent"), click -> decide(outgoing.markSent(message.id(), signedIn.actor())));
            Button again = new Button(getTranslation("outbox.sendAgain"), click -> decide(outgoing.sendAgain(message.id(), signedIn.actor())));
            arrived.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div actions = new Div(arrived, again);
            actions.addClassName("toolbar");
            details.add(actions);
        }
        return details;
    }

    private void decide(InDoubtResult result) {
        switch (result) {
            case InDoubtResult.Done() -> tell(getTranslation("outbox.decided"));
            case InDoubtResult.NotInDoubt(MessageStatus status) -> refuse(getTranslation("outbox.decidedBefore", word(status)));
            case InDoubtResult.NoSuchMessage() -> refuse(getTranslation("outbox.gone"));
        }
        grid.getDataProvider().refreshAll();
    }
}
