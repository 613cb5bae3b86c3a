package id.alur.sheet;

import id.alur.shared.DomainException;

/** A rule refused a cell of a file; the row is reported and left out. */
public final class CellRefused extends RuntimeException {

    private final String column;
    private final DomainException reason;

    public CellRefused(String column, DomainException reason) {
        super(reason);
        this.column = column;
        this.reason = reason;
    }

    public RowMessage at(int row) {
        return RowMessage.refused(row, column, reason.key(), reason.arguments());
    }
}
