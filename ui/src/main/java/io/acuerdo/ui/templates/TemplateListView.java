package io.acuerdo.ui.templates;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.TemplateSummary;
import io.acuerdo.document.TemplateVersion;
import io.acuerdo.document.Templates;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.UrlState;
import jakarta.annotation.security.RolesAllowed;

/** Every template with its live version and its draft; one of them open below, as the address says. */
@Route("plantillas")
@Menu(title = "nav.templates", icon = "FILE_TEXT_O", order = 75)
@RolesAllowed("PROCESS_OWNER")
public class TemplateListView extends StaffPage implements BeforeEnterObserver, BeforeLeaveObserver {

    private final transient Templates templates;
    private final transient TemplateSources sources;
    private final Formats formats = Formats.current();
    private final UrlState url = new UrlState("plantillas");
    private final Grid<TemplateSummary> grid = new Grid<>();
    private final Div detail = new Div();
    private TemplateEditor editor;

    TemplateListView(TemplateSources sources) {
        super("templates.title");
        this.sources = sources;
        this.templates = sources.templates();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addComponentColumn(row -> {
            Button open = new Button(getTranslation("document.type." + row.key().type()), click -> leaving(() -> choose(row.key())));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            return open;
        }).setHeader(getTranslation("documents.kind")).setAutoWidth(true);
        grid.addColumn(row -> row.key().country().equals(TemplateKey.EVERY_COUNTRY) ? getTranslation("templates.everyCountry") : row.key().country())
                .setHeader(getTranslation("templates.country")).setAutoWidth(true);
        grid.addColumn(row -> getTranslation("templates.language." + row.key().language())).setHeader(getTranslation("templates.language")).setAutoWidth(true);
        grid.addColumn(row -> live(row.live())).setHeader(getTranslation("templates.live")).setAutoWidth(true);
        grid.addColumn(row -> row.draft() == null ? "–" : getTranslation("templates.by", row.draft().editedBy(), formats.moment(row.draft().editedAt())))
                .setHeader(getTranslation("templates.draft")).setAutoWidth(true);
        grid.setHeight("320px");
        add(grid, detail);
    }

    private String live(TemplateVersion live) {
        return live.number() == 0 ? getTranslation("templates.bundled")
                : getTranslation("templates.version", live.number(), live.liveBy(), formats.moment(live.liveAt()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        url.read(event);
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && editor.hasUnsavedText()) {
            var postponed = event.postpone();
            editor.leaving(postponed::proceed);
        }
    }

    private void leaving(Runnable go) {
        if (editor == null) {
            go.run();
        } else {
            editor.leaving(go);
        }
    }

    private void choose(TemplateKey key) {
        url.set("tipo", List.of(key.type().name())).set("pais", List.of(key.country())).set("idioma", List.of(key.language())).push();
        show();
    }

    private void show() {
        grid.setItems(templates.list());
        detail.removeAll();
        var type = url.enums("tipo", DocumentType.class).stream().findFirst();
        String language = url.one("idioma").filter(TemplateKey.LANGUAGES::contains).orElse(TemplateKey.LANGUAGES.getFirst());
        String country = url.one("pais").filter(text -> text.matches("[A-Z]{2}")).orElse(TemplateKey.EVERY_COUNTRY);
        editor = type.map(chosen -> new TemplateEditor(sources, new TemplateKey(chosen, country, language), this::choose)).orElse(null);
        if (editor == null) {
            Paragraph hint = new Paragraph(getTranslation("templates.choose"));
            hint.addClassName("quiet");
            detail.add(hint);
        } else {
            detail.add(editor);
        }
    }
}
