package io.acuerdo.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.acuerdo.portfolio.ImportProfile.ProfileColumn;

/** The public loan file of Lending Club: terms without balances, which {@link LendingClubFormat} derives. */
final class LendingClubProfile implements FileProfile {

    static final String NAME = "lending-club";
    static final String COUNTRY = "US";
    static final String CURRENCY = "USD";
    private static final List<ProfileColumn> COLUMNS = List.of(new ProfileColumn("funded_amnt", "principal", true),
            new ProfileColumn("term", "installments", true), new ProfileColumn("int_rate", "ratePct", true),
            new ProfileColumn("addr_state", "subdivision", true), new ProfileColumn("Class", "paymentStatus", true),
            new ProfileColumn("sub_grade", "product", false));

    @Override
    public ImportProfile description() {
        return new ImportProfile(NAME, "Lending Club: préstamos con sus condiciones; los saldos se derivan", "lending-club", false, COLUMNS);
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("funded_amnt", "term", "int_rate", "addr_state", "Class");
    }

    @Override
    public RowFormat open(List<String> columns, LocalDate asOf) {
        return new LendingClubFormat(columns, asOf);
    }

    @Override
    public String countryOf(List<String> columns, List<String> values) {
        return COUNTRY;
    }

    @Override
    public Function<List<String>, String> accountOf(List<String> columns) {
        return null;
    }
}
