package id.alur.funding;

import id.alur.identity.UnitId;
import java.math.BigDecimal;
import java.util.List;

/** Lets a feature propose lines for the budget (RKA); they hold no money until whoever keeps the budget sets them. */
public interface FundingProposals {

    /**
     * A line that an agency has in a year.
     *
     * @param draft whether it is proposed only
     * @param ceiling whole rupiah
     */
    record Line(BudgetLineId id, String account, boolean draft, BigDecimal ceiling) {}

    List<Line> lines(UnitId agency, int year);

    /**
     * @param account kode rekening (Permendagri 90/2019)
     * @param name up to 200 characters
     * @param rupiah whole, not negative
     */
    void propose(UnitId agency, int year, String account, String name, BigDecimal rupiah);

    /**
     * @param seen the amount that the caller saw; somebody else's change meanwhile is refused
     * @param reason in words, for the journal
     */
    void change(BudgetLineId line, BigDecimal seen, BigDecimal rupiah, String reason);
}
