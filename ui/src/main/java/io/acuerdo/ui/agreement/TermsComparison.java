package io.acuerdo.ui.agreement;

import java.math.BigDecimal;
import java.util.function.Function;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.acuerdo.agreement.AgreementDetails;
import io.acuerdo.agreement.DebtTerms;
import io.acuerdo.ui.component.Formats;

/** Today and the proposal side by side, once agreed before and after, row by row; what is not known is a dash, never a zero. */
public class TermsComparison extends NativeTable {

    private final Formats formats = Formats.current();
    private final NativeTableBody body;
    private final AgreementDetails agreement;

    public TermsComparison(AgreementDetails agreement) {
        this.agreement = agreement;
        addClassName("comparison");
        NativeTableHeader head = new NativeTableHeader();
        boolean agreed = agreement.acceptance() != null;
        head.add(new NativeTableRow(new NativeTableHeaderCell(""), new NativeTableHeaderCell(getTranslation(agreed ? "terms.before" : "terms.today")),
                new NativeTableHeaderCell(getTranslation(agreed ? "terms.agreed" : "terms.proposal"))));
        body = new NativeTableBody();
        add(head, body);
        row("terms.debt", terms -> formats.money(terms.debt()));
        row("terms.pastDue", terms -> formats.money(terms.pastDue()));
        row("terms.rate", terms -> percent(terms.ratePct()));
        row("terms.instalment", terms -> formats.money(terms.instalment()));
        row("terms.months", terms -> terms.months() == null ? "–" : terms.months().toString());
        row("terms.ends", terms -> formats.day(terms.endsOn()));
        row("terms.total", terms -> formats.money(terms.total()));
        row("terms.asOf", terms -> formats.moment(terms.asOf()));
    }

    private void row(String key, Function<DebtTerms, String> value) {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation(key)), cell(value.apply(agreement.today())),
                cell(value.apply(agreement.proposal())));
        body.add(row);
    }

    private NativeTableCell cell(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("money");
        return cell;
    }

    private String percent(BigDecimal pct) {
        return pct == null ? "–" : formats.number(pct, 2) + " %";
    }
}
