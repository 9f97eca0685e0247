package io.acuerdo.ui.component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import tools.jackson.databind.json.JsonMapper;

/**
 * Single letters as commands of the page it is on. A letter acts only while nothing that can be written in has the focus and no dialog is
 * open, and without Ctrl, Alt or Meta; otherwise it is typed as usual.
 */
@Tag("span")
@JavaScript("context://js/acuerdo-keys.js")
public class LetterKeys extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Map<String, Runnable> commands = new LinkedHashMap<>();

    public LetterKeys() {
        getElement().setAttribute("hidden", true);
    }

    /** @param letter a letter or sign as the keyboard gives it; capitals are the same letter */
    public LetterKeys on(String letter, Runnable command) {
        commands.put(letter.toLowerCase(Locale.ROOT), command);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("window.acuerdoKeys.listen(this, $0)", JSON.writeValueAsString(commands.keySet()));
    }

    @ClientCallable
    private void pressed(String letter) {
        Runnable command = commands.get(letter);
        if (command != null) {
            command.run();
        }
    }
}
