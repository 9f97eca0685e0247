package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.cases.CaseQuery;
import io.acuerdo.cases.CaseSummary;
import io.acuerdo.cases.Cases;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.TemplateVersion;
import io.acuerdo.document.Templates;
import io.acuerdo.paper.Papers;
import io.acuerdo.portfolio.Imports;
import io.acuerdo.ui.templates.TemplateListView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

/** A process owner writes a template: what stands in the way is told at once, and only what passes is kept. */
@SpringBootTest(classes = AcuerdoApplication.class)
@ContextConfiguration(initializers = OnDatabase.class)
@ViewPackages(packages = "io.acuerdo.ui")
class TemplateScreenTest extends SpringBrowserlessTest {

    private static final TemplateKey KEY = new TemplateKey(DocumentType.PAYMENT_RECEIPT, "*", "es");

    @Autowired
    private Templates templates;
    @Autowired
    private Papers papers;
    @Autowired
    private Imports imports;
    @Autowired
    private Cases cases;
    @Autowired
    private Clock clock;

    @Test
    @WithMockUser(username = "owner", roles = "PROCESS_OWNER")
    @SuppressWarnings("unchecked")
    void aDraftWithAnUnknownNameIsNotKeptARightOneIsAndEveryVersionCanBeGoneBackTo() {
        open("PAYMENT_RECEIPT");
        String bundled = source().getValue();
        assertThat(bundled).contains("Recibo de pago");
        test(source()).setValue("<h1>Recibo</h1>\n<p>{{monto}}</p>");
        assertThat(items()).anyMatch(text -> text.contains("Línea 2") && text.contains("monto") && text.contains("amount"));
        click("Guardar borrador");
        assertThat(templates.history(KEY)).hasSize(1);
        assertThat(source().getValue()).contains("{{monto}}");

        test(source()).setValue("<h1>Recibo</h1>\n<p>{{amount}}</p>");
        assertThat(button("Poner en uso").isEnabled()).as("what is not saved does not go live").isFalse();
        click("Guardar borrador");
        assertThat(templates.history(KEY)).hasSize(2);
        click("Poner en uso");
        find(ConfirmDialog.class).all().forEach(dialog -> test(dialog).confirm());
        assertThat(words()).anyMatch(word -> word.startsWith("En uso: versión 1, por owner"));

        Grid<TemplateVersion> versions = find(Grid.class).all().stream().filter(grid -> grid.getColumns().size() == 6).findFirst().orElseThrow();
        assertThat(test(versions).size()).isEqualTo(2);
        test((Button) test(versions).getCellComponent(1, 5)).click();
        assertThat(source().getValue()).as("the product's text again").isEqualTo(bundled);
        assertThat(templates.history(KEY)).as("nothing is kept before it is saved").hasSize(2);
    }

    @Test
    @WithMockUser(username = "owner", roles = "PROCESS_OWNER")
    @SuppressWarnings("unchecked")
    void whoMayNotReadCasesTriesATextWithTheFiguresOfOneAndNotWithItsPerson() throws IOException {
        ThreeCases.load(imports, LocalDate.now(clock.withZone(ZoneId.of("America/Bogota"))));
        open("DEBT_STATEMENT");
        ComboBox<CaseSummary> example = find(ComboBox.class).single();
        CaseSummary ana = cases.search(CaseQuery.all(), PageRequest.of(0, 10)).stream().filter(row -> row.debtorName().equals("Ana Suárez")).findFirst().orElseThrow();
        assertThat(example.getItemLabelGenerator().apply(ana)).contains("250.000").doesNotContain("Ana");
        example.setValue(ana);
        click("Ver cómo queda");
        assertThat(find(Image.class).all()).anyMatch(picture -> picture.getAlt().orElse("").startsWith("Página "));
        assertThat(find(Paragraph.class).all()).anyMatch(paragraph -> paragraph.getText().startsWith("Con las cifras de este caso"));

        var content = papers.example(DocumentType.DEBT_STATEMENT, ana.id()).orElseThrow();
        assertThat(content.toString()).contains("Ana Suárez", "CTA-1");
        assertThat(content.withoutPersons().toString()).contains("250.000").doesNotContain("Ana", "CTA-1", "CC 1");
    }

    private void open(String type) {
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(TemplateListView.class);
        UI.getCurrent().navigate("plantillas", com.vaadin.flow.router.QueryParameters.fromString("tipo=" + type + "&pais=*&idioma=es"));
    }

    private TextArea source() {
        return find(TextArea.class).single();
    }

    private List<String> items() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private Button button(String label) {
        return find(Button.class).all().stream().filter(button -> button.getText().equals(label)).findFirst().orElseThrow();
    }

    private void click(String label) {
        test(button(label)).click();
    }
}
