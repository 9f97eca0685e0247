package io.acuerdo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.acuerdo.agreement.QuoteBench;
import io.acuerdo.document.DocumentBench;

/** Runs the benches named as arguments, or all, one after the other, and ends with 1 when a limit is not met. */
public final class Bench {

    /** In this order: the engine's benches share one broker, and opening cases moves its clock. */
    private static final List<Measurement> ALL = List.of(new ImportMeasurement(), new InboxBench(), new TaskVisibleBench(), new CaseOpeningBench(), new CasePageBench(), new QuoteBench(),
            new DocumentBench(), new DueRunBench(), new OfferMenuBench());

    private Bench() {
    }

    public static void main(String[] arguments) {
        Set<String> wanted = Set.of(arguments);
        List<String> known = ALL.stream().map(Measurement::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("No such bench; there are " + String.join(", ", known) + ".");
            System.exit(2);
        }
        List<Measurement.Result> results = new ArrayList<>();
        for (Measurement measurement : ALL) {
            if (wanted.isEmpty() || wanted.contains(measurement.name())) {
                System.out.println("Measuring " + measurement.name() + " ...");
                try {
                    results.addAll(measurement.run());
                } catch (Exception e) {
                    e.printStackTrace();
                    results.add(new Measurement.Result(measurement.name(), "not measured", e.toString(), false));
                }
            }
        }
        System.out.println();
        results.forEach(result -> System.out.printf("%-4s %-60s %-28s %s%n", result.met() ? "ok" : "MISS", result.what(), result.value(), result.limit()));
        System.exit(results.stream().allMatch(Measurement.Result::met) ? 0 : 1);
    }
}
