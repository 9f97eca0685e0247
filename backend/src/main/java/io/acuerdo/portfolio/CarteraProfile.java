package io.acuerdo.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.acuerdo.portfolio.ImportProfile.ProfileColumn;
import io.acuerdo.portfolio.PortfolioSettings.ProfileSettings;

/** The product's own format (docs/cartera-format.md), with the names of the columns as the creditor's file has them. */
final class CarteraProfile implements FileProfile {

    static final String NAME = "cartera";
    static final Map<String, String> DOCUMENTED = documented();
    private static final Set<String> NEEDED = Set.of("debtorId", "name", "accountId", "dueOn", "amount");

    private final String name;
    private final ProfileSettings settings;
    private final Map<String, String> columnOfField;

    CarteraProfile(String name, ProfileSettings settings) {
        this.name = name;
        this.settings = settings;
        this.columnOfField = new LinkedHashMap<>(DOCUMENTED);
        settings.columns().forEach((field, column) -> {
            if (columnOfField.replace(field, column) == null) {
                throw new IllegalArgumentException("Profile " + name + " maps a field that does not exist: " + field);
            }
        });
    }

    static CarteraProfile asDocumented() {
        return new CarteraProfile(NAME, new ProfileSettings("Formato propio: una fila por cuota o por producto", ",", false, "CO", "COP", null,
                Map.of()));
    }

    private static Map<String, String> documented() {
        Map<String, String> columns = new LinkedHashMap<>();
        String[] pairs = ("portfolio cartera, creditor acreedor, country pais, currency moneda, debtorId deudor_id, document documento, name nombre, "
                + "email correo, phone telefono, phone2 telefono_2, subdivision subdivision, language idioma, accountId cuenta_id, product producto, "
                + "instalment cuota, dueOn vence_el, amount valor, charges intereses, paid pagado, outstanding saldo_capital, "
                + "payoff cancelacion_total, paymentReference pago_referencia, paymentAmount pago_valor, paymentOn pago_el").split(", ");
        for (String pair : pairs) {
            columns.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
        }
        return columns;
    }

    @Override
    public ImportProfile description() {
        List<ProfileColumn> columns = new ArrayList<>();
        columnOfField.forEach((field, column) -> columns.add(new ProfileColumn(column, field, isNeeded(field))));
        return new ImportProfile(name, settings.description(), NAME, settings.completeFile(), columns);
    }

    /** Without a currency of its own a profile needs it in every row. */
    private boolean isNeeded(String field) {
        return NEEDED.contains(field) || settings.currency() == null && (field.equals("currency") || field.equals("country"));
    }

    @Override
    public char separator() {
        return settings.separator().charAt(0);
    }

    @Override
    public Set<String> requiredColumns() {
        Set<String> required = new LinkedHashSet<>();
        columnOfField.forEach((field, column) -> {
            if (isNeeded(field)) {
                required.add(column);
            }
        });
        return required;
    }

    @Override
    public RowFormat open(List<String> columns, LocalDate asOf) {
        return new CarteraFormat(name, settings, new Columns(columns), asOf);
    }

    @Override
    public String countryOf(List<String> columns, List<String> values) {
        String country = new Columns(columns).text(values, "country");
        return country.isEmpty() ? settings.country() : country;
    }

    @Override
    public Function<List<String>, String> accountOf(List<String> columns) {
        Columns found = new Columns(columns);
        return values -> found.text(values, "accountId");
    }

    /** Finds the values of a row by field. */
    final class Columns {

        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final int count;

        private Columns(List<String> header) {
            this.count = header.size();
            columnOfField.forEach((field, column) -> places.put(field, header.indexOf(column)));
        }

        int count() {
            return count;
        }

        String text(List<String> values, String field) {
            int place = places.get(field);
            return place < 0 || place >= values.size() ? "" : values.get(place).strip();
        }

        String column(String field) {
            return columnOfField.get(field);
        }
    }
}
