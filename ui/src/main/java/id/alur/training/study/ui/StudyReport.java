package id.alur.training.study.ui;

import com.vaadin.flow.component.html.Anchor;
import id.alur.shell.ui.Formats;
import id.alur.shell.ui.Report;
import id.alur.shell.ui.Texts;
import id.alur.training.learning.ui.LearningView;
import id.alur.training.study.StudyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of the list of study assignments; on the page days stand together that a file keeps apart. */
final class StudyReport {

    private StudyReport() {}

    static Report<StudyRow> of(Formats formats) {
        return new Report<StudyRow>(formats)
                .text("ui.study.column.nip", StudyRow::nip)
                .inFiles()
                .width(22)
                .text("ui.study.column.name", StudyRow::name)
                .shown(row -> new Anchor(LearningView.path(row.employee()), row.name()))
                .text("ui.study.column.unit", StudyRow::unit)
                .width(40)
                .text("ui.study.column.programme", StudyRow::programme)
                .shown(row -> row.programme() + ", " + row.institution())
                .width(40)
                .text("ui.study.fact.institution", StudyRow::institution)
                .inFiles()
                .text("ui.study.column.mode", row -> StudyTexts.word("mode", row.mode()))
                .text("ui.study.column.funding", row -> StudyTexts.word("funding", row.funding()))
                .text("ui.study.column.period", row -> period(row.startsOn(), row.endsOn(), formats))
                .onPage()
                .text("ui.study.column.bond", row -> period(row.bondStartsOn(), row.bondEndsOn(), formats))
                .onPage()
                .date("ui.study.column.from", StudyRow::startsOn)
                .inFiles()
                .date("ui.study.column.to", StudyRow::endsOn)
                .inFiles()
                .date("ui.study.column.bond-from", StudyRow::bondStartsOn)
                .inFiles()
                .date("ui.study.column.bond-to", StudyRow::bondEndsOn)
                .inFiles()
                .text("ui.study.column.state", row -> StudyTexts.word("state", row.state()))
                .shown(StudyReport::state);
    }

    private static Object state(StudyRow row) {
        String stands = StudyTexts.word("state", row.state());
        return row.caseId() == null ? stands : new Anchor("berkas/" + row.caseId(), stands);
    }

    private static @Nullable String period(@Nullable LocalDate from, @Nullable LocalDate to, Formats formats) {
        return from == null || to == null
                ? null
                : Texts.t("ui.study.period", formats.shortDate(from), formats.shortDate(to));
    }
}
