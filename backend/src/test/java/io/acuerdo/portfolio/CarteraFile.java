package io.acuerdo.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small files in the product's own format, each for a portfolio of its own. */
final class CarteraFile {

    private static final String HEADER = "cartera,acreedor,pais,moneda,deudor_id,documento,nombre,correo,telefono,cuenta_id,producto,cuota,vence_el,"
            + "valor,intereses,saldo_capital,pago_referencia,pago_valor,pago_el";

    private final String portfolio;
    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    private String currency = "COP";
    private String creditor = "Banco de Prueba";

    CarteraFile(String portfolio) {
        this.portfolio = portfolio;
    }

    CarteraFile in(String otherCurrency) {
        currency = otherCurrency;
        return this;
    }

    CarteraFile of(String otherCreditor) {
        creditor = otherCreditor;
        return this;
    }

    CarteraFile instalment(String debtor, String account, int number, LocalDate dueOn, String amount) {
        return row(debtor, account, String.valueOf(number), dueOn.toString(), amount, "", "", "", "", "");
    }

    CarteraFile paid(String debtor, String account, int number, LocalDate dueOn, String amount, String reference, String paid, LocalDate paidOn) {
        return row(debtor, account, String.valueOf(number), dueOn.toString(), amount, "", "", reference, paid, paidOn.toString());
    }

    CarteraFile row(String debtor, String account, String... rest) {
        String person = debtor + ",CC " + debtor + ",Persona " + debtor + "," + debtor.toLowerCase() + "@correo.test,+573001234567," + account + ",Libre inversión,";
        lines.add(portfolio + "," + creditor + ",CO," + currency + "," + person + String.join(",", Arrays.asList(rest)));
        return this;
    }

    CarteraFile line(String line) {
        lines.add(line);
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
