package io.acuerdo.ui.models;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.acuerdo.engine.ElementCount;
import io.acuerdo.engine.EngineAway;
import io.acuerdo.engine.EngineIncident;
import io.acuerdo.engine.Finding;
import io.acuerdo.engine.Incidents;
import io.acuerdo.engine.ModelOffer;
import io.acuerdo.engine.ProcessModel;
import io.acuerdo.engine.ProcessModels;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.component.BpmnDiagram;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;
import io.acuerdo.ui.component.UrlState;
import io.acuerdo.ui.security.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** The live processes: a gallery, one of them as a map with its waiting cases and incidents, findings with their cure, files on offer. */
@Route("modelos")
@Menu(title = "nav.models", icon = "SITEMAP", order = 70)
@RolesAllowed({"PROCESS_OWNER", "SUPERVISOR", "ADMIN"})
public class ModelListView extends StaffPage implements BeforeEnterObserver {

    private final transient ProcessModels models;
    private final transient Incidents incidents;
    private final transient SignedIn signedIn;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("modelos");
    private final Div notices = new Div();
    private final Div gallery = new Div();
    private final Div detail = new Div();

    ModelListView(ProcessModels models, Incidents incidents, SignedIn signedIn) {
        super("models.title");
        this.models = models;
        this.incidents = incidents;
        this.signedIn = signedIn;
        gallery.addClassName("gallery");
        add(notices, gallery, detail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        show();
    }

    private void show() {
        notices.removeAll();
        models.offers().forEach(offer -> notices.add(offer(offer)));
        models.findings().forEach(finding -> notices.add(finding(finding)));
        gallery.removeAll();
        List<ProcessModel> all = models.models();
        all.forEach(model -> gallery.add(card(model)));
        if (all.isEmpty()) {
            gallery.add(empty(getTranslation("models.empty"), getTranslation("models.empty.text")));
        }
        String wanted = url.one("proceso").orElse("debt-case");
        all.stream().filter(model -> model.processId().equals(wanted)).findFirst().ifPresent(this::open);
    }

    private Div offer(ModelOffer offer) {
        Div notice = new Div(new Span(getTranslation("models.offer", offer.resourceName())));
        notice.addClassNames("notice", "toolbar");
        if (signedIn.may(Right.PUT_MODELS_LIVE)) {
            notice.add(new Button(getTranslation("models.putLive"), click -> {
                try {
                    models.putLive(offer.resourceName(), signedIn.actor());
                    tell(getTranslation("models.isLive", offer.resourceName()));
                    show();
                } catch (EngineAway away) {
                    refuse(away.getMessage());
                }
            }));
        }
        return notice;
    }

    private Div finding(Finding finding) {
        Div notice = new Div(new Status(VaadinIcon.LIGHTBULB, finding.processId() + " v" + finding.version(), Status.Tone.WAIT), new Span(finding.sentence()));
        notice.addClassNames("notice", "toolbar");
        return notice;
    }

    private Div card(ProcessModel model) {
        Button name = new Button(model.name() == null ? model.processId() : model.name(), click -> {
            url.set("proceso", List.of(model.processId())).push();
            open(model);
        });
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span facts = new Span(getTranslation("models.version", model.version(), formats.moment(model.deployedAt())));
        facts.addClassName("quiet");
        Div counts = new Div(new Status(VaadinIcon.RECORDS, getTranslation("models.running", model.activeInstances()), Status.Tone.QUIET));
        if (model.incidents() > 0) {
            counts.add(new Status(VaadinIcon.WARNING, getTranslation("models.incidents", model.incidents()), Status.Tone.BAD));
        }
        counts.addClassName("badges");
        Div card = new Div(name, facts, counts);
        card.addClassNames("panel", "model-card");
        return card;
    }

    private void open(ProcessModel model) {
        detail.removeAll();
        BpmnDiagram diagram = new BpmnDiagram();
        diagram.addClassName("tall");
        models.xml(model.definitionKey()).ifPresent(xml -> diagram.show(xml, models.counts(model.processId()).stream()
                .filter(count -> count.active() > 0 || count.incidents() > 0).map(ModelListView::mark).toList()));
        detail.add(new H3(model.name() == null ? model.processId() : model.name()), diagram);
        incidents.active().stream().filter(incident -> incident.processId().equals(model.processId())).forEach(incident -> detail.add(incident(incident)));
    }

    private static BpmnDiagram.Mark mark(ElementCount count) {
        return count.incidents() > 0 ? new BpmnDiagram.Mark(count.elementId(), "incident", "! " + count.incidents())
                : new BpmnDiagram.Mark(count.elementId(), "waiting", String.valueOf(count.active()));
    }

    private Div incident(EngineIncident incident) {
        Paragraph text = new Paragraph(incident.elementId() + ": " + incident.errorMessage());
        Div row = new Div(new Status(VaadinIcon.WARNING, formats.moment(incident.createdAt()), Status.Tone.BAD), text);
        row.addClassNames("panel", "incident");
        if (signedIn.may(Right.RETRY_INCIDENTS)) {
            row.add(new Button(getTranslation("models.retry"), click -> {
                try {
                    incidents.retry(incident.key());
                    tell(getTranslation("models.retried"));
                } catch (EngineAway away) {
                    refuse(away.getMessage());
                }
            }));
        }
        return row;
    }
}
