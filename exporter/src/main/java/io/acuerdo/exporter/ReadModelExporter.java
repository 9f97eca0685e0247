package io.acuerdo.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;

/** Writes what the engine says into the read model. */
public final class ReadModelExporter implements Exporter {

    private Controller controller;

    @Override
    public void open(Controller controller) {
        this.controller = controller;
    }

    @Override
    public void export(Record<?> record) {
        controller.updateLastExportedRecordPosition(record.getPosition());
    }
}
