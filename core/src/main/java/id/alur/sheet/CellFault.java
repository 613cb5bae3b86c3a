package id.alur.sheet;

import id.alur.shared.DomainException;

/** Why one cell cannot be read; the row is then refused for it. Unlike what refuses the file, it is no longer on its way when it is kept. */
final class CellFault extends RuntimeException {

    private final DomainException reason;

    CellFault(String key, Object... arguments) {
        super(key, null, false, false);
        this.reason = new DomainException(key, arguments);
    }

    DomainException reason() {
        return reason;
    }
}
