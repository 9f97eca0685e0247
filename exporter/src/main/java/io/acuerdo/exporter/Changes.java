package io.acuerdo.exporter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the records of one batch change in one table, each row once: later records of a row are merged into the first, and a row
 * that is born and dies within the batch never reaches the database.
 */
final class Changes {

    private static final class Row {
        private Object[] values;
        private boolean bornHere;
    }

    private final Table table;
    private final Map<Object, Row> rows = new LinkedHashMap<>();
    private final Set<Object> gone = new LinkedHashSet<>();

    Changes(Table table) {
        this.table = table;
    }

    /** @param born true when the record is the first that ever speaks of the row */
    void put(Object key, boolean born, Object[] values) {
        if (values.length != table.width()) {
            throw new IllegalArgumentException(table.table() + " has " + table.width() + " columns, not " + values.length);
        }
        var row = rows.get(key);
        if (row == null) {
            row = new Row();
            row.values = values;
            row.bornHere = born;
            rows.put(key, row);
        } else {
            row.values = table.merge(row.values, values);
        }
    }

    void remove(Object key) {
        var row = rows.remove(key);
        if (row == null || !row.bornHere) {
            gone.add(key);
        }
    }

    boolean has(Object key) {
        return rows.containsKey(key);
    }

    boolean isBornHere(Object key) {
        var row = rows.get(key);
        return row != null && row.bornHere;
    }

    Object get(Object key, String column) {
        return rows.get(key).values[table.index(column)];
    }

    void set(Object key, String column, Object value) {
        rows.get(key).values[table.index(column)] = value;
    }

    Collection<Object> keys() {
        return new ArrayList<>(rows.keySet());
    }

    List<Object[]> rows() {
        return rows.values().stream().map(row -> row.values).toList();
    }

    Set<Object> gone() {
        return gone;
    }

    void clear() {
        rows.clear();
        gone.clear();
    }
}
