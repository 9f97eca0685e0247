package io.acuerdo.engine;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is wrong with the engine or the way to it, one sentence each for people; empty when all is well. */
@Service
public class EngineStatus {

    private final ObjectProvider<EngineMonitor> monitors;
    private final Deployments deployments;
    private final EngineTexts texts;

    EngineStatus(ObjectProvider<EngineMonitor> monitors, Deployments deployments, EngineTexts texts) {
        this.monitors = monitors;
        this.deployments = deployments;
        this.texts = texts;
    }

    /** In the language of who asks, the worst first. */
    public List<String> problems() {
        EngineMonitor.View view = view();
        List<String> found = new ArrayList<>();
        if (view.looked() && !view.answers()) {
            found.add(texts.get("problem.away"));
        }
        if (view.exporterMissing()) {
            found.add(texts.get("problem.exporter"));
        }
        deployments.problems().forEach((file, words) -> found.add(texts.get("problem.deployment", file, words)));
        if (view.answers() && !view.exporterMissing() && !deployments.isReady() && !deployments.problems().isEmpty()) {
            found.add(texts.get("problem.waiting"));
        }
        return found;
    }

    /** Cases cannot go on: the engine is away, unseen, or lacks a model. */
    boolean isDown() {
        EngineMonitor.View view = view();
        return view.looked() && (!view.answers() || view.exporterMissing() || !deployments.isReady());
    }

    boolean isKnown() {
        return view().looked();
    }

    private EngineMonitor.View view() {
        EngineMonitor monitor = monitors.getIfAvailable();
        return monitor == null ? new EngineMonitor.View(false, false, false, null) : monitor.view();
    }
}
