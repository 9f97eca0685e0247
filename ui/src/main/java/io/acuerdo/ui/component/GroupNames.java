package io.acuerdo.ui.component;

import java.util.Collection;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import io.acuerdo.ui.i18n.Texts;

/** Teams as people call them: {@code early-arrears} is “Mora temprana”. A group that nobody named shows its key. */
public final class GroupNames {

    private GroupNames() {
    }

    /** In the current viewer's language. */
    public static String of(String group) {
        return Texts.find("group." + group, UI.getCurrent().getLocale()).orElse(group);
    }

    public static String of(Collection<String> groups) {
        return groups.stream().map(GroupNames::of).sorted().collect(Collectors.joining(", "));
    }
}
