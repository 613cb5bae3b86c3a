package id.alur.engine.worker;

/**
 * What the engine said.
 *
 * @param detail the engine's own words, for operators
 */
record EngineAnswer(Kind kind, String detail) {

    enum Kind {
        /** Done now. */
        ACCEPTED,
        /** Done before: the same message id is known. */
        ALREADY,
        /** There is no such task or instance (any more). */
        GONE,
        /** There is, but in a state that does not allow it; somebody else was quicker. */
        CONFLICT,
        /** Will be refused however often it is sent. */
        INVALID,
        /** No answer, or one that says: later. */
        UNAVAILABLE
    }

    static final EngineAnswer ACCEPTED = new EngineAnswer(Kind.ACCEPTED, "");
}
