package io.acuerdo.ui.templates;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.TemplateFinding;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.TemplateResult;
import io.acuerdo.document.TemplateVersion;
import io.acuerdo.document.Templates;
import io.acuerdo.paper.Papers;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.security.SignedIn;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** One template: its text with what stands in the way of it, a preview, putting it live, and its versions. Nothing typed is lost by a refusal. */
class TemplateEditor extends Div {

    private static final int CASES_SHOWN = 20;

    private final Formats formats = Formats.current();
    private final transient Templates templates;
    private final transient Papers papers;
    private final transient Cases cases;
    private final transient SignedIn signedIn;
    private final transient TemplateKey key;
    private final transient Consumer<TemplateKey> open;
    private final TextArea source = new TextArea();
    private final Div findings = new Div();
    private final ComboBox<CaseSummary> example = new ComboBox<>();
    private transient TemplateVersion draft;

    /** @param open shows another template, or this one anew */
    TemplateEditor(Templates templates, Papers papers, Cases cases, SignedIn signedIn, TemplateKey key, Consumer<TemplateKey> open) {
        this.templates = templates;
        this.papers = papers;
        this.cases = cases;
        this.signedIn = signedIn;
        this.key = key;
        this.open = open;
        addClassName("panel");
        List<TemplateVersion> history = templates.history(key);
        draft = history.stream().filter(version -> version.status().equals("DRAFT")).findFirst().orElse(null);
        TemplateVersion live = history.stream().filter(version -> version.status().equals("LIVE")).findFirst().orElse(history.getLast());
        source.setLabel(getTranslation("templates.source"));
        source.setWidthFull();
        source.setHeight("420px");
        source.setMaxLength(200_000);
        source.addClassName("source-text");
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.setValue((draft == null ? live : draft).source());
        source.addValueChangeListener(change -> check());
        findings.getElement().setAttribute("role", "status");
        add(new H3(getTranslation("document.type." + key.type()) + " · " + (key.country().equals(TemplateKey.EVERY_COUNTRY) ? getTranslation("templates.everyCountry")
                : key.country()) + " · " + key.language()), country(), source, findings, actions(), new H3(getTranslation("templates.history")), history(history));
        check();
    }

    /** Begins a version of its own for one country. */
    private Div country() {
        TextField wanted = new TextField(getTranslation("templates.country.other"));
        wanted.setMaxLength(2);
        wanted.setWidth("140px");
        Button other = new Button(getTranslation("templates.country.open"), click -> {
            String code = wanted.getValue().strip().toUpperCase(java.util.Locale.ROOT);
            if (code.matches("[A-Z]{2}")) {
                open.accept(new TemplateKey(key.type(), code, key.language()));
            } else {
                StaffPage.refuse(getTranslation("templates.country.wrong"));
            }
        });
        Div row = new Div(wanted, other);
        row.addClassName("toolbar");
        return row;
    }

    private Div actions() {
        Button save = new Button(getTranslation("templates.save"), click -> save());
        Button live = new Button(getTranslation("templates.putLive"), click -> putLive());
        live.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        live.setEnabled(draft != null);
        Div actions = new Div(save, live);
        if (draft != null) {
            actions.add(new Button(getTranslation("templates.discard"), click -> {
                templates.discardDraft(key);
                open.accept(key);
            }));
        }
        if (signedIn.may(Right.READ_CASES)) {
            example.setLabel(getTranslation("templates.case"));
            example.setItemLabelGenerator(row -> row.debtorName() + " · " + row.portfolio());
            example.setItems(query -> cases.search(CaseQuery.all().withText(query.getFilter().filter(text -> !text.isBlank()).orElse(null)),
                    PageRequest.of(query.getPage(), Math.max(1, Math.min(CASES_SHOWN, query.getPageSize())), Sort.by("openedAt").descending())).stream());
            actions.add(example);
        }
        actions.add(preview());
        actions.addClassName("toolbar");
        return actions;
    }

    /** The PDF in a tab of its own, of the text as it stands in the field. */
    private Anchor preview() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] pdf;
            var locked = event.getSession().getLockInstance();
            locked.lock();
            try {
                if (!templates.check(key, source.getValue(), key.locale()).isEmpty()) {
                    return DownloadResponse.error(422);
                }
                pdf = templates.preview(key, source.getValue(), content());
            } finally {
                locked.unlock();
            }
            return new DownloadResponse(new ByteArrayInputStream(pdf), "preview.pdf", "application/pdf", pdf.length);
        }).inline();
        Anchor link = new Anchor(handler, AttachmentType.INLINE, getTranslation("templates.preview"));
        link.setTarget("_blank");
        link.addClassName("download");
        return link;
    }

    private DocumentContent content() {
        return Optional.ofNullable(example.getValue()).flatMap(chosen -> papers.example(key.type(), chosen.id())).orElseGet(() -> Templates.sample(key));
    }

    private void check() {
        show(templates.check(key, source.getValue(), getLocale()));
    }

    private void show(List<TemplateFinding> all) {
        findings.removeAll();
        if (all.isEmpty()) {
            findings.add(new Paragraph(getTranslation("templates.noFindings")));
        } else {
            UnorderedList list = new UnorderedList();
            all.forEach(finding -> list.add(new ListItem(getTranslation("templates.finding", finding.line(), finding.message()))));
            list.addClassName("notice");
            findings.add(list);
        }
    }

    private void save() {
        answer(templates.saveDraft(key, source.getValue(), draft == null ? null : draft.revision(), signedIn.actor(), getLocale()), "templates.saved");
    }

    private void putLive() {
        if (!source.getValue().equals(draft.source())) {
            StaffPage.refuse(getTranslation("templates.saveFirst"));
            return;
        }
        ConfirmDialog sure = new ConfirmDialog(getTranslation("templates.putLive"), getTranslation("templates.putLive.text"), getTranslation("templates.putLive"),
                confirmed -> answer(templates.putLive(key, draft.revision(), signedIn.actor(), getLocale()), "templates.isLive"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("action.cancel"));
        sure.open();
    }

    private void answer(TemplateResult result, String doneKey) {
        switch (result) {
            case TemplateResult.Done done -> {
                StaffPage.tell(getTranslation(doneKey));
                open.accept(key);
            }
            case TemplateResult.Refused(var refused) -> {
                show(refused);
                StaffPage.refuse(getTranslation("templates.refused"));
            }
            case TemplateResult.Overtaken(var current) -> StaffPage.refuse(current == null ? getTranslation("templates.gone")
                    : getTranslation("templates.overtaken", current.editedBy(), formats.moment(current.editedAt())));
        }
    }

    private UnorderedList history(List<TemplateVersion> versions) {
        UnorderedList list = new UnorderedList();
        versions.forEach(version -> list.add(new ListItem(getTranslation("templates.status." + version.status()) + (version.number() == 0 ? "" : " · "
                + getTranslation("templates.history.row", version.number(), version.editedBy(), formats.moment(version.editedAt()))
                + (version.liveAt() == null ? "" : " · " + getTranslation("templates.history.live", version.liveBy(), formats.moment(version.liveAt())))))));
        return list;
    }
}
