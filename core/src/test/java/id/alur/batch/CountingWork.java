package id.alur.batch;

import id.alur.batch.BatchRun.State;
import id.alur.sheet.RowMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Long work of the tests: writes down {@value #PEOPLE} people, {@value #PORTION} at a time, as a cycle for everybody would. */
@Component
class CountingWork implements BatchKind {

    static final String NAME = "test.counting";
    static final int PEOPLE = 50;
    static final int PORTION = 10;

    /** Called within each portion, with the person who comes last in it. */
    volatile Consumer<Integer> within = person -> {};

    /** What is said is unique by itself, so that work which comes twice would trip over it; without words only the turn holds it off. */
    volatile boolean silent;

    final List<State> ended = new ArrayList<>();
    private final JdbcClient jdbc;

    CountingWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void carryOut(Batch batch) {
        String stood = batch.resumeAt();
        for (int done = stood == null ? 0 : Integer.parseInt(stood); done < PEOPLE; done += PORTION) {
            batch.step(null, PEOPLE, done);
            int last = done + PORTION;
            batch.portion(Integer.toString(last), last, () -> {
                jdbc.sql("insert into counted select * from generate_series(:first, :last)")
                        .param("first", last - PORTION + 1)
                        .param("last", last)
                        .update();
                if (!silent) {
                    batch.say(List.of(RowMessage.refused(last, "-", "error.batch.ended", List.of())));
                }
                within.accept(last);
            });
        }
    }

    @Override
    public void ended(BatchRunId id, State state) {
        ended.add(state);
    }
}
