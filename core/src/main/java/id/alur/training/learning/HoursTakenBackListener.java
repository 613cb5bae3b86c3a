package id.alur.training.learning;

/** Is told, within the transaction that does it, that hours of the ledger were taken back. */
@FunctionalInterface
public interface HoursTakenBackListener {

    /**
     * @param entry as it was
     * @param reason 10 to 500 characters
     */
    void hoursTakenBack(LedgerEntry entry, String reason);
}
