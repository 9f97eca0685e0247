package io.acuerdo.ui.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import io.acuerdo.AcuerdoApplication;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.TemplateKey;
import io.acuerdo.document.Templates;
import io.acuerdo.ui.templates.TemplateListView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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

    @Test
    @WithMockUser(username = "owner", roles = "PROCESS_OWNER")
    void aDraftWithAnUnknownNameIsNotKeptAndARightOneIs() {
        UI.getCurrent().setLocale(Locale.of("es"));
        navigate(TemplateListView.class);
        UI.getCurrent().navigate("plantillas", com.vaadin.flow.router.QueryParameters.fromString("tipo=PAYMENT_RECEIPT&pais=*&idioma=es"));
        assertThat(find(ComboBox.class).all()).as("no case to choose for who may not read cases").isEmpty();

        TextArea source = find(TextArea.class).single();
        assertThat(source.getValue()).contains("Recibo de pago");
        test(source).setValue("<h1>Recibo</h1>\n<p>{{monto}}</p>");
        assertThat(items()).anyMatch(text -> text.contains("Línea 2") && text.contains("monto") && text.contains("amount"));
        click("Guardar borrador");
        assertThat(templates.history(KEY)).hasSize(1);

        test(find(TextArea.class).single()).setValue("<h1>Recibo</h1>\n<p>{{amount}}</p>");
        click("Guardar borrador");
        assertThat(templates.history(KEY)).hasSize(2);
        assertThat(items()).anyMatch(text -> text.contains("Borrador") && text.contains("owner"));
    }

    private List<String> items() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private void click(String label) {
        test(find(Button.class).all().stream().filter(button -> button.getText().equals(label)).findFirst().orElseThrow()).click();
    }
}
