package io.acuerdo.ui.templates;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.acuerdo.document.TemplateFinding;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.TemplateResult;
import io.acuerdo.document.TemplateVersion;
import io.acuerdo.document.Templates;
import io.acuerdo.ui.component.Formats;
import io.acuerdo.ui.component.StaffPage;
import io.acuerdo.ui.component.Status;

/**
 * One template: its text beside the names it may use, what stands in the way of it, a preview, putting it live, and its versions with the way back to
 * each. Nothing typed is lost by a refusal, and nothing unsaved without asking.
 */
class TemplateEditor extends Div {

    private final Formats formats = Formats.current();
    private final transient TemplateSources sources;
    private final transient Templates templates;
    private final transient TemplateKey key;
    private final transient Consumer<TemplateKey> open;
    private final TextArea source = new TextArea();
    private final Div findings = new Div();
    private final Div standing = new Div();
    private final Button live = new Button();
    private final transient TemplateVersion draft;
    private final transient TemplateVersion inUse;

    /** @param open shows another template, or this one anew */
    TemplateEditor(TemplateSources sources, TemplateKey key, Consumer<TemplateKey> open) {
        this.sources = sources;
        this.templates = sources.templates();
        this.key = key;
        this.open = open;
        addClassNames("panel", "template-editor");
        List<TemplateVersion> history = templates.history(key);
        draft = history.stream().filter(version -> version.status().equals("DRAFT")).findFirst().orElse(null);
        inUse = history.stream().filter(version -> version.status().equals("LIVE")).findFirst().orElse(history.getLast());
        source.setLabel(getTranslation("templates.source"));
        source.setWidthFull();
        source.setHeight("460px");
        source.setMaxLength(200_000);
        source.addClassName("source-text");
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.setValue(saved());
        source.addValueChangeListener(change -> check());
        findings.getElement().setAttribute("role", "status");
        standing.addClassName("badges");
        Div text = new Div(new Div(source, findings), new TemplateNames(key.type()));
        text.addClassName("template-text");
        add(new H3(getTranslation("document.type." + key.type()) + " · " + (key.country().equals(TemplateKey.EVERY_COUNTRY) ? getTranslation("templates.everyCountry")
                : key.country()) + " · " + getTranslation("templates.language." + key.language())), standing, text, actions(), new H4(getTranslation("templates.preview.title")),
                new TemplatePreview(sources, key, source::getValue), new H4(getTranslation("templates.history")), new TemplateHistory(history, this::take),
                new H4(getTranslation("templates.country.title")), country());
        check();
    }

    private String saved() {
        return (draft == null ? inUse : draft).source();
    }

    /** True while there is something in the field that is kept nowhere. */
    boolean hasUnsavedText() {
        return !source.getValue().equals(saved());
    }

    /** Goes on, after asking where that would lose a text that is kept nowhere. */
    void leaving(Runnable go) {
        if (hasUnsavedText()) {
            sure("templates.leave", "templates.leave.text", go);
        } else {
            go.run();
        }
    }

    /** Begins a version of its own for one country. */
    private Div country() {
        TextField wanted = new TextField(getTranslation("templates.country.other"));
        wanted.setMaxLength(2);
        wanted.setWidth("140px");
        Button other = new Button(getTranslation("templates.country.open"), click -> {
            String code = wanted.getValue().strip().toUpperCase(Locale.ROOT);
            wanted.setErrorMessage(getTranslation("templates.country.wrong"));
            wanted.setInvalid(!List.of(Locale.getISOCountries()).contains(code));
            if (!wanted.isInvalid()) {
                leaving(() -> open.accept(new TemplateKey(key.type(), code, key.language())));
            }
        });
        Div row = new Div(wanted, other);
        row.addClassName("toolbar");
        return row;
    }

    private Div actions() {
        live.setText(getTranslation("templates.putLive"));
        live.addClickListener(click -> putLive());
        live.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(new Button(getTranslation("templates.save"), click -> save()), live);
        if (draft != null) {
            actions.add(new Button(getTranslation("templates.discard"), click -> sure("templates.discard", "templates.discard.text", () -> {
                templates.discardDraft(key);
                StaffPage.tell(getTranslation("templates.discarded"));
                open.accept(key);
            })));
        }
        actions.addClassName("toolbar");
        return actions;
    }

    /** The text of an earlier version, to be kept as a draft and put live like any other. */
    private void take(TemplateVersion version) {
        if (hasUnsavedText()) {
            sure("templates.take", "templates.take.text", () -> putIntoField(version));
        } else {
            putIntoField(version);
        }
    }

    private void putIntoField(TemplateVersion version) {
        source.setValue(version.source());
        source.focus();
        StaffPage.tell(getTranslation(version.number() == 0 ? "templates.taken.bundled" : "templates.taken", version.number()));
    }

    private void sure(String title, String text, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog(getTranslation(title), getTranslation(text), getTranslation(title), confirmed -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.open();
    }

    private void check() {
        show(templates.check(key, source.getValue(), getLocale()));
        showStanding();
    }

    /** What is in use, what the draft is and whether there is more than was saved: in words beside each other. */
    private void showStanding() {
        standing.removeAll();
        standing.add(new Status(VaadinIcon.CHECK_CIRCLE, inUse.number() == 0 ? getTranslation("templates.inUse.bundled")
                : getTranslation("templates.inUse", inUse.number(), inUse.liveBy(), formats.moment(inUse.liveAt())), Status.Tone.GOOD));
        if (draft != null) {
            standing.add(new Status(VaadinIcon.EDIT, getTranslation("templates.hasDraft", draft.editedBy(), formats.moment(draft.editedAt())), Status.Tone.WAIT));
        }
        if (hasUnsavedText()) {
            standing.add(new Status(VaadinIcon.EXCLAMATION, getTranslation("templates.unsaved"), Status.Tone.WAIT));
        }
        live.setEnabled(draft != null && !hasUnsavedText());
        live.setTooltipText(live.isEnabled() ? null : getTranslation("templates.saveFirst"));
    }

    private void show(List<TemplateFinding> all) {
        findings.removeAll();
        if (all.isEmpty()) {
            findings.add(new Status(VaadinIcon.CHECK, getTranslation("templates.noFindings"), Status.Tone.GOOD));
        } else {
            UnorderedList list = new UnorderedList();
            all.forEach(finding -> list.add(new ListItem(getTranslation("templates.finding", finding.line(), finding.message()))));
            list.addClassName("notice");
            findings.add(new Paragraph(getTranslation("templates.findings", all.size())), list);
        }
    }

    private void save() {
        answer(templates.saveDraft(key, source.getValue(), draft == null ? null : draft.revision(), sources.signedIn().actor(), getLocale()), "templates.saved");
    }

    private void putLive() {
        sure("templates.putLive", "templates.putLive.text",
                () -> answer(templates.putLive(key, draft.revision(), sources.signedIn().actor(), getLocale()), "templates.isLive"));
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
}
