package id.alur.inputs;

import id.alur.apikey.ApiKeys;
import id.alur.casefile.CasePages;
import id.alur.casefile.Outsiders;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.shared.DomainException;
import id.alur.shared.Rupiah;
import id.alur.sheet.Dates;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import id.alur.testing.Tasks;
import id.alur.testing.WrongInputs;
import id.alur.training.LessonHours;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of amounts, hours, days and names that are no such thing, where a dialog or a service takes them. */
@CoreTest
class WrongEntriesTest {

    private static final String TAKEN = "diambil";

    @Autowired
    ApiKeys keys;

    @Autowired
    CasePages cases;

    @Autowired
    Outsiders outsiders;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Test
    void an_amount_that_is_none_is_refused() {
        WrongInputs.check("text/rupiah", row -> Rupiah.parse(row.input())
                .map(BigDecimal::toPlainString)
                .orElseThrow(() -> new DomainException("error.rupiah")));
    }

    @Test
    void hours_that_are_none_are_refused() {
        WrongInputs.check("text/hours", row -> String.valueOf(LessonHours.of(row.input())));
    }

    @Test
    void a_day_that_is_none_is_refused() {
        WrongInputs.check("text/days", row -> Optional.ofNullable(Dates.parse(row.input()))
                .orElseThrow(() -> new DomainException("error.sheet.cell-date"))
                .toString());
    }

    @Test
    void an_entry_that_says_nothing_or_too_much_is_refused() {
        EmployeeId person = people.employee("Sari", people.opd("isian"), null);
        CaseFileId caseId = tasks.openCase(person, "training-request");
        As operator = As.employee(person, Role.OPERATOR);
        WrongInputs.check(
                "text/entries",
                row -> operator.call(() -> {
                    String text = row.input();
                    switch (row.get("where")) {
                        case "key name" -> keys.create(text, "asn-berpijar");
                        case "key source" -> keys.create("ASN Berpijar", text);
                        case "comment" -> cases.comment(caseId, text);
                        case "outsider" ->
                            Objects.requireNonNull(transaction.execute(status -> outsiders.add(text, null)));
                        default -> throw new IllegalStateException(row.place());
                    }
                    return TAKEN;
                }));
    }
}
