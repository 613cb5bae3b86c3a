package id.alur.appraisal.worker;

import id.alur.appraisal.Aspect;
import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.ResultKind;
import id.alur.appraisal.plan.AppraisalStart;
import id.alur.appraisal.plan.IndicatorDraft;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlannedResult;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.plan.ResultDraft;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.RatingDraft;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.appraisal.rating.ValueNote;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.testing.As;
import id.alur.testing.CasesOnEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What employee and superior do in the course of a year. */
record AppraisalYears(
        AppraisalStart starts,
        PlanDesk desk,
        Plans plans,
        ReportDesk reports,
        RatingDesk ratings,
        CasesOnEngine cases,
        EmployeeId employee,
        EmployeeId boss) {

    /** Words of a rating that must stay in the database. */
    static final String REASON = "Dua layanan baru berjalan sebelum waktunya.";

    /** A plan of one result with one indicator, written and submitted. */
    CaseFileId submitted() {
        CaseFileId id = As.employee(employee).call(starts::start);
        As.employee(employee).run(() -> desk.add(id, result("Layanan perizinan daring berjalan")));
        submit(id);
        return id;
    }

    void submit(CaseFileId id) {
        cases.answer(employee, cases.task(id, Tasks.DRAFT_PLAN), Map.of());
    }

    CaseFileId agreed() {
        CaseFileId id = submitted();
        cases.answer(boss, cases.task(id, Tasks.DISCUSS_PLAN), Map.of("outcome", "AGREED"));
        return id;
    }

    static ResultDraft result(String title) {
        return new ResultDraft(
                ResultKind.MAIN,
                title,
                null,
                List.of(new IndicatorDraft(null, Aspect.KUANTITAS, "Layanan yang dapat dipakai", "4", "layanan")));
    }

    void report(CaseFileId id, int period, String element) {
        TaskKey task = cases.task(id, element);
        PlannedResult line =
                As.employee(employee).call(() -> plans.current(id)).results().getFirst();
        As.employee(employee)
                .run(() -> line.indicators().forEach(one -> reports.save(id, period, one.id(), "1 layanan", "", 0)));
        cases.answer(employee, task, Map.of());
    }

    void rate(CaseFileId id, int period, String element, Expectation result) {
        TaskKey task = cases.task(id, element);
        RatingDraft draft = new RatingDraft(
                result,
                result == Expectation.SESUAI ? "" : REASON,
                Expectation.SESUAI,
                "",
                Arrays.stream(CoreValue.values())
                        .map(value -> new ValueNote(value, Expectation.SESUAI, ""))
                        .toList());
        As.employee(boss).run(() -> ratings.save(id, period, draft, 0));
        cases.answer(boss, task, Map.of());
    }
}
