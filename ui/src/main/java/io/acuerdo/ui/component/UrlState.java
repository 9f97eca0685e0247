package io.acuerdo.ui.component;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** Filters and selection of a view as query parameters, so that any view can be sent to a colleague. Unknown values are passed over. */
public class UrlState {

    private final String path;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    public UrlState(String path) {
        this.path = path;
    }

    public void read(BeforeEnterEvent event) {
        parameters.clear();
        parameters.putAll(event.getLocation().getQueryParameters().getParameters());
    }

    public Optional<String> one(String name) {
        return parameters.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).findFirst();
    }

    public <E extends Enum<E>> Set<E> enums(String name, Class<E> type) {
        Map<String, E> known = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, constant -> constant));
        return parameters.getOrDefault(name, List.of()).stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet());
    }

    public Optional<Integer> number(String name) {
        return one(name).filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
    }

    /** Empty values take the parameter away. */
    public UrlState set(String name, List<String> values) {
        List<String> said = values.stream().filter(value -> value != null && !value.isBlank()).toList();
        if (said.isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, said);
        }
        return this;
    }

    /** Shows the state in the address bar without loading anything. */
    public void push() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, new QueryParameters(parameters)));
    }
}
