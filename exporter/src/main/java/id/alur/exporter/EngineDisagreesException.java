package id.alur.exporter;

import java.sql.SQLException;

/** The engine is not the one whose records the database holds, or one of the two is older: nothing is written until somebody decides. */
final class EngineDisagreesException extends SQLException {

    private static final long serialVersionUID = 1;

    EngineDisagreesException(Agreement agreement, int partitionId) {
        super("engine.record and the data of partition " + partitionId + " of the engine do not belong together ("
                + agreement + "): nothing is written until an operator decides in Alur what is to be done");
    }
}
