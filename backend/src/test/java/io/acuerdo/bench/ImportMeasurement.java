package io.acuerdo.bench;

import java.util.List;
import java.util.Locale;

/** {@link ImportBench} in the row of the others. */
final class ImportMeasurement implements Measurement {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Result> run() throws Exception {
        ImportBench.Figures figures = ImportBench.measure();
        return List.of(new Result(String.format(Locale.ROOT, "import of %,d rows / LOAD DATA of the same file", figures.rows()),
                String.format(Locale.ROOT, "%.1f (%.0f s, heap %d MB)", figures.ratio(), figures.imported(), figures.heap() >> 20),
                "<= 6, heap <= 512 MB", figures.isMet()));
    }
}
