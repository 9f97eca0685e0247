package io.acuerdo.ui.templates;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.TemplateName;
import io.acuerdo.document.Templates;

/** The names a text may use, written as it writes them. */
class TemplateNames extends Div {

    TemplateNames(DocumentType type) {
        addClassName("template-names");
        UnorderedList list = new UnorderedList();
        Templates.names(type).forEach(name -> list.add(item(name)));
        add(new H4(getTranslation("templates.names")), new Paragraph(getTranslation("templates.names.text")), list);
    }

    private ListItem item(TemplateName name) {
        if (name.isList()) {
            ListItem item = new ListItem(new Code("{{#" + name.name() + "}}"), new Span(" "));
            name.rows().forEach(column -> item.add(new Code("{{" + column + "}}"), new Span(" ")));
            item.add(new Code("{{/" + name.name() + "}}"));
            return item;
        }
        ListItem item = new ListItem(new Code("{{" + name.name() + "}}"));
        if (name.optional()) {
            item.add(new Span(" " + getTranslation("templates.names.optional")));
        }
        return item;
    }
}
