package id.alur.training.event.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import id.alur.shared.DomainException;
import id.alur.shell.ui.Texts;
import id.alur.training.event.EventEntry;
import id.alur.training.finish.TestScore;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether one person came, and what the provider's tests say of them, where there were any. */
final class AttendanceRow {

    final Checkbox came = new Checkbox(Texts.t("ui.event.attendance.came"));
    final BigDecimalField preTest = new BigDecimalField();
    final BigDecimalField postTest = new BigDecimalField();

    AttendanceRow(EventEntry entry) {
        came.setAriaLabel(Texts.t("ui.event.attendance.of", entry.name()));
        label(preTest, Texts.t("ui.event.score.pre.of", entry.name()));
        label(postTest, Texts.t("ui.event.score.post.of", entry.name()));
        came.addValueChangeListener(change -> offer(change.getValue()));
        offer(false);
    }

    private static void label(BigDecimalField field, String words) {
        field.setAriaLabel(words);
        field.setWidth("6rem");
    }

    /** Who did not come was not tested. */
    private void offer(boolean attended) {
        preTest.setEnabled(attended);
        postTest.setEnabled(attended);
    }

    boolean attended() {
        return came.getValue();
    }

    /**
     * Empty when nothing is entered.
     *
     * @throws DomainException when the numbers cannot be
     */
    Optional<TestScore> score() {
        BigDecimal pre = preTest.getValue();
        BigDecimal post = postTest.getValue();
        if (!attended() || (pre == null && post == null)) {
            return Optional.empty();
        }
        if (post == null) {
            throw new DomainException("error.training.post-test-needed");
        }
        return Optional.of(new TestScore(pre, post));
    }
}
