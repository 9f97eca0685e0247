package io.acuerdo.ui.agreement;

import java.math.BigDecimal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.acuerdo.agreement.NpvParts;
import io.acuerdo.shared.Money;
import io.acuerdo.ui.component.Formats;

/** What the offer is worth against waiting, part by part, so that the result can be added up by eye. */
class NpvTable extends Div {

    private final Formats formats = Formats.current();
    private final NativeTableBody body = new NativeTableBody();

    /** @param npv null for a proposal of an earlier version */
    NpvTable(NpvParts npv) {
        addClassName("npv");
        add(new H3(getTranslation("npv.title")));
        if (npv == null) {
            add(new Paragraph(getTranslation("npv.unknown")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("comparison");
        table.add(body);
        line(getTranslation("npv.offer"), npv.offer());
        line(getTranslation("npv.recovery", percent(npv.recoveryPct()), npv.months()), npv.recovery());
        line(getTranslation("npv.costs", percent(npv.costPct())), npv.costs());
        line(getTranslation("npv.difference"), npv.offer().minus(npv.recovery()).plus(npv.costs()));
        line(getTranslation("npv.effect", percent(npv.keepPct())), npv.effect());
        Paragraph how = new Paragraph(getTranslation("npv.how", percent(npv.costOfFundsPct()), formats.day(npv.valuedOn())));
        how.addClassName("quiet");
        add(table, how);
    }

    private void line(String name, Money amount) {
        NativeTableCell cell = new NativeTableCell(formats.money(amount));
        cell.addClassName("money");
        body.add(new NativeTableRow(new NativeTableHeaderCell(name), cell));
    }

    private String percent(BigDecimal pct) {
        return formats.number(pct, pct.stripTrailingZeros().scale() > 0 ? 1 : 0) + " %";
    }
}
