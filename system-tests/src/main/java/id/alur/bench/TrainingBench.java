package id.alur.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the pages of the training feature take in their services, with as much in them as a large city has in a year. */
public final class TrainingBench implements Benchmark {

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String description() {
        return "pages of the training feature: reservations=5000 people=20000 (with ten rows of what was learned each) evaluations=50000";
    }

    @Override
    public Optional<List<String>> smallest() {
        return Optional.of(List.of("reservations=44", "people=100", "evaluations=50"));
    }

    @Override
    public void measure(List<String> arguments, Places places, Report report) throws Exception {
        var options = Options.of(arguments, Map.of("reservations", 5_000, "people", 20_000, "evaluations", 50_000));
        places.core(context -> {
            new BudgetPagesBench(context).measure(options.get("reservations"), report);
            new FairnessBench(context).measure(options.get("people"), report);
            new LearningPagesBench(context).measure(report);
            new EvaluationResultsBench(context).measure(options.get("evaluations"), report);
        });
    }
}
