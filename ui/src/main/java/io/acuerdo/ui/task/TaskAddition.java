package io.acuerdo.ui.task;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import io.acuerdo.task.WorkItem;

/** What a feature has for a task beside its form, such as a place for files. It is asked once a task that the person may take is shown. */
public interface TaskAddition {

    /** Empty where it has nothing for this task. */
    Optional<Component> of(WorkItem item);
}
