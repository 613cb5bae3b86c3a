package id.alur.demo;

/**
 * What a feature shows in Kota Contoh; a bean, in the order of its {@link org.springframework.core.annotation.Order}. Each method may be
 * called at every start: what is there already, or was changed by people, stays as it is, and somebody may have imported a register of
 * their own instead. Called as the system.
 */
public interface DemoPart {

    /** Loads what a feature needs before anybody works, such as a catalogue or a budget. */
    default void load() {}

    /** Opens work, so that log-ins with a part in it land on something to do; not where a city is to be empty of work. */
    default void open() {}

    /** Takes the next steps of people of the demo, each once, as soon as the engine has brought their tasks; asked every few seconds. */
    default void moveOn() {}
}
