package io.acuerdo.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that the templates of one type may use: {@code name} always has a text, {@code name?} may have none, {@code name[a b]} is a list whose
 * rows have those names. A dot makes a group, as in {@code debtor.name}.
 */
final class Vocabulary {

    private static final Pattern ENTRY = Pattern.compile("([\\w.]+)(\\?|\\[([^\\]]*)])?");

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Vocabulary(String names) {
        Matcher entry = ENTRY.matcher(names);
        while (entry.find()) {
            if (entry.group(3) != null) {
                lists.put(entry.group(1), List.of(entry.group(3).strip().split("\\s+")));
            } else {
                texts.add(entry.group(1));
                if (entry.group(2) != null) {
                    optional.add(entry.group(1));
                }
            }
        }
    }

    boolean isText(String name) {
        return texts.contains(name);
    }

    /** May stand as a section that shows only when there is a text. */
    boolean isOptional(String name) {
        return optional.contains(name);
    }

    boolean isList(String name) {
        return lists.containsKey(name);
    }

    List<String> rowNames(String list) {
        return lists.get(list);
    }

    /** Every name there is, lists with a pair of brackets. */
    List<String> names() {
        var names = new ArrayList<>(texts);
        lists.keySet().forEach(list -> names.add(list + "[]"));
        return names;
    }

    List<TemplateName> all() {
        var all = new ArrayList<TemplateName>();
        texts.forEach(name -> all.add(new TemplateName(name, optional.contains(name), List.of())));
        lists.forEach((name, columns) -> all.add(new TemplateName(name, false, columns)));
        return all;
    }

    /**
     * The values as a template engine takes them: nested by the dots, with an empty text for what may be left out.
     *
     * @throws IllegalArgumentException when a value is missing or nobody knows its name
     */
    Map<String, Object> fill(Map<String, Object> given) {
        var model = new LinkedHashMap<String, Object>();
        for (String name : texts) {
            Object value = given.get(name);
            if (value == null && !optional.contains(name)) {
                throw new IllegalArgumentException("A document needs a value for " + name);
            }
            put(model, name, value == null ? "" : value.toString());
        }
        lists.forEach((name, columns) -> put(model, name, rows(name, columns, given.get(name))));
        given.keySet().stream().filter(name -> !texts.contains(name) && !lists.containsKey(name)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("No document of this type has a value " + unknown);
        });
        return model;
    }

    private static List<Map<String, Object>> rows(String name, List<String> columns, Object value) {
        if (!(value instanceof List<?> rows)) {
            throw new IllegalArgumentException("A document needs a list for " + name);
        }
        var filled = new ArrayList<Map<String, Object>>(rows.size());
        for (Object row : rows) {
            var cells = (Map<?, ?>) row;
            var one = new LinkedHashMap<String, Object>();
            for (String column : columns) {
                if (cells.get(column) == null) {
                    throw new IllegalArgumentException("A row of " + name + " needs a value for " + column);
                }
                one.put(column, cells.get(column).toString());
            }
            filled.add(one);
        }
        return filled;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> model, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            model.put(name, value);
        } else {
            put((Map<String, Object>) model.computeIfAbsent(name.substring(0, dot), group -> new LinkedHashMap<String, Object>()), name.substring(dot + 1), value);
        }
    }

    /** Values made up from the names themselves, with every optional one or none of them: enough to try a template. */
    Map<String, Object> sample(boolean everything) {
        var values = new LinkedHashMap<String, Object>();
        texts.stream().filter(name -> everything || !optional.contains(name)).forEach(name -> values.put(name, "«" + name + "»"));
        lists.forEach((name, columns) -> {
            var row = new LinkedHashMap<String, Object>();
            columns.forEach(column -> row.put(column, "«" + column + "»"));
            values.put(name, everything ? List.of(row, row, row) : List.of(row));
        });
        return values;
    }
}
