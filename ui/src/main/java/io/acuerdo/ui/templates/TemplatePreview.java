package io.acuerdo.ui.templates;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.Templates;
import io.acuerdo.staff.Right;
import io.acuerdo.ui.component.DocumentPages;
import io.acuerdo.ui.component.Formats;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/**
 * What a text makes of a real case, page by page, before it goes live. Who may not read cases chooses one by its figures and sees the figures alone:
 * whoever it is about stands there as a name in brackets.
 */
class TemplatePreview extends Div {

    private static final int CASES_SHOWN = 20;

    private final Formats formats = Formats.current();
    private final ComboBox<CaseSummary> example = new ComboBox<>();
    private final Paragraph said = new Paragraph();
    private final Div pages = new Div();
    private final transient TemplateSources sources;
    private final transient TemplateKey key;
    private final transient Supplier<String> text;
    private final boolean knowsPeople;

    /** @param text as it stands in the editor */
    TemplatePreview(TemplateSources sources, TemplateKey key, Supplier<String> text) {
        this.sources = sources;
        this.key = key;
        this.text = text;
        knowsPeople = sources.signedIn().may(Right.READ_CASES);
        example.setLabel(getTranslation("templates.case"));
        example.setPlaceholder(getTranslation("templates.case.none"));
        example.setClearButtonVisible(true);
        example.addClassName("wide-filter");
        example.setItemLabelGenerator(this::label);
        example.setItems(query -> sources.cases().search(CaseQuery.all().withText(knowsPeople ? query.getFilter().filter(typed -> !typed.isBlank()).orElse(null) : null),
                PageRequest.of(query.getPage(), Math.max(1, Math.min(CASES_SHOWN, query.getPageSize())), Sort.by("openedAt").descending())).stream());
        said.addClassName("quiet");
        said.getElement().setAttribute("role", "status");
        Button show = new Button(getTranslation("templates.preview"), VaadinIcon.EYE.create(), click -> show());
        Div row = new Div(example, show);
        row.addClassName("toolbar");
        add(row, said, pages);
    }

    private String label(CaseSummary row) {
        String figures = getTranslation("templates.case.figures", row.portfolio(), row.dpd(), formats.money(row.pastDue()));
        return knowsPeople ? row.debtorName() + " · " + figures : figures;
    }

    private void show() {
        pages.removeAll();
        String source = text.get();
        if (!sources.templates().check(key, source, key.locale()).isEmpty()) {
            said.setText(getTranslation("templates.preview.findings"));
            return;
        }
        Optional<DocumentContent> real = Optional.ofNullable(example.getValue()).flatMap(chosen -> sources.papers().example(key.type(), chosen.id()));
        String how = real.isPresent() ? knowsPeople ? "templates.preview.real" : "templates.preview.noPersons"
                : example.getValue() == null ? "templates.preview.madeUp" : "templates.preview.caseHasNone";
        said.setText(getTranslation(how));
        byte[] pdf = sources.templates().preview(key, source, real.map(content -> knowsPeople ? content : content.withoutPersons()).orElseGet(() -> Templates.sample(key)));
        pages.add(new DocumentPages(Optional.of(pdf), getTranslation("document.type." + key.type())), file(pdf));
    }

    /** The same as a file in a tab of its own, as a screen reader reads it. */
    private Anchor file(byte[] pdf) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> new DownloadResponse(new ByteArrayInputStream(pdf), "preview.pdf", "application/pdf",
                pdf.length)).inline();
        Anchor link = new Anchor(handler, AttachmentType.INLINE, getTranslation("templates.preview.file"));
        link.setTarget("_blank");
        link.addClassName("download");
        return link;
    }
}
