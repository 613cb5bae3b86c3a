package id.alur.approval;

/** A place in a chain at which somebody decides; an enum of a feature, or made by {@link #office} and {@link #queue}. */
public interface ChainStage {

    /** Names the stage within its chain, as it is kept with a decision. */
    String code();

    /**
     * Whether one office decides here, whose holder may be barred or have decided already; then the stage is passed over. A vacant
     * office waits for its acting official. Where it is false, several do or a certain person does, and the stage waits for somebody
     * who may decide.
     */
    boolean isOneOffice();

    /** How many different people have to approve here; more than one only where no single office decides. */
    default int needed() {
        return 1;
    }

    /** One office, such as the head of a division who initials a letter. */
    static ChainStage office(String code) {
        return new Plain(code, true, 1);
    }

    /** A certain person or a queue of several, of whom so many different people approve. */
    static ChainStage queue(String code, int needed) {
        return new Plain(code, false, needed);
    }

    /** A stage that a feature builds from its data. */
    record Plain(String code, boolean isOneOffice, int needed) implements ChainStage {}
}
