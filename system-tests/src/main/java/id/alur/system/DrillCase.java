package id.alur.system;

import java.time.Duration;
import java.util.List;

/**
 * One kind of work that people do while the city burns. A feature in which something could be lost brings a class of this package with
 * a constructor without arguments; {@link FireDrill} finds it.
 */
interface DrillCase {

    /** What it is about, for the report. */
    String name();

    /**
     * Prepares what the work needs.
     *
     * @param count how much work the drill is for; a kind may take less of it
     */
    List<Work> plan(City city, CityHall hall, int count);

    /**
     * Looks whether everything ended as it was decided, exactly once.
     *
     * @param all what {@link #plan} gave
     * @param patience for what follows the last decision
     * @return what does not hold; empty if all is well
     */
    List<String> violations(City city, CityHall hall, List<Work> all, Duration patience);

    /** One piece of it. People never remember what they did, only what the pages show. */
    interface Work {

        /**
         * Does the next thing, if there is one to do now. Whatever fails is tried again, as people do.
         *
         * @return true when it has ended
         */
        boolean attend();

        /** Whether somebody has decided on it already. */
        boolean isUnderWay();
    }
}
