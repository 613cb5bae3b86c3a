package id.alur.demo;

import id.alur.appraisal.CoreValue;
import id.alur.appraisal.Expectation;
import id.alur.appraisal.evidence.EvidenceDesk;
import id.alur.appraisal.evidence.FeedbackDesk;
import id.alur.appraisal.plan.Discussions;
import id.alur.appraisal.plan.LineId;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.PlanView;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.plan.SuperiorResult;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.RatingDraft;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.appraisal.rating.ValueNote;
import id.alur.demo.DemoAppraisalRepository.Waiting;
import id.alur.task.TaskService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What an employee and a superior of Kota Contoh do in the year of an appraisal; each is called as that person. */
@Component
@ConditionalOnProperty("alur.demo.enabled")
class DemoAppraisalSteps {

    private final PlanDesk desk;
    private final Plans plans;
    private final Discussions discussions;
    private final EvidenceDesk evidence;
    private final FeedbackDesk feedback;
    private final ReportDesk reports;
    private final RatingDesk ratings;
    private final TaskService tasks;

    DemoAppraisalSteps(
            PlanDesk desk,
            Plans plans,
            Discussions discussions,
            EvidenceDesk evidence,
            FeedbackDesk feedback,
            ReportDesk reports,
            RatingDesk ratings,
            TaskService tasks) {
        this.desk = desk;
        this.plans = plans;
        this.discussions = discussions;
        this.evidence = evidence;
        this.feedback = feedback;
        this.reports = reports;
        this.ratings = ratings;
        this.tasks = tasks;
    }

    /** The first result contributes to one of the superior's, where she has a plan. */
    void tie(Waiting one) {
        List<SuperiorResult> wanted = plans.superiorResults(one.caseId());
        if (!wanted.isEmpty()) {
            desk.tie(one.caseId(), line(one), wanted.getFirst().line());
        }
    }

    boolean hasSuperiorPlan(Waiting one) {
        return !plans.superiorResults(one.caseId()).isEmpty();
    }

    void ask(Waiting one) {
        discussions.say(one.caseId(), line(one), "Mohon arahan: apakah target ini cukup untuk tahun ini?");
    }

    void submit(Waiting one) {
        tasks.complete(one.task(), Map.of());
    }

    void giveBack(Waiting one) {
        discussions.say(one.caseId(), line(one), "Delapan kecamatan dalam setahun: siapa yang membantu pemasangan?");
        tasks.complete(
                one.task(),
                Map.of(
                        "outcome",
                        "RETURNED",
                        "reason",
                        "Mohon tambahkan satu rencana hasil kerja tentang keamanan aplikasi."));
    }

    void agree(Waiting one) {
        desk.expect(
                one.caseId(),
                "Sampaikan hambatan lebih awal dan bantu rekan yang baru.",
                plans.current(one.caseId()).version());
        tasks.complete(one.task(), Map.of("outcome", "AGREED"));
    }

    void show(Waiting one) {
        evidence.link(
                one.caseId(),
                line(one),
                "Laporan kemajuan",
                "Ringkasan bagi rapat bidang.",
                "https://kotacontoh.example/laporan/kemajuan");
    }

    void praise(Waiting one) {
        feedback.give(one.caseId(), line(one), "Kemajuannya baik. Sertakan juga pendapat pengguna.");
    }

    void report(Waiting one) {
        PlanView plan = plans.current(one.caseId());
        plan.results().stream()
                .flatMap(result -> result.indicators().stream())
                .forEach(indicator ->
                        reports.save(one.caseId(), quarter(one), indicator.id(), "Sesuai rencana triwulan ini", "", 0));
        tasks.complete(one.task(), Map.of());
    }

    void rate(Waiting one) {
        RatingDraft draft = new RatingDraft(
                Expectation.SESUAI,
                "",
                Expectation.SESUAI,
                "",
                Arrays.stream(CoreValue.values())
                        .map(value -> new ValueNote(value, Expectation.SESUAI, ""))
                        .toList());
        ratings.save(one.caseId(), quarter(one), draft, 0);
        tasks.complete(one.task(), Map.of());
    }

    private static int quarter(Waiting one) {
        return one.before() + 1;
    }

    private LineId line(Waiting one) {
        return plans.current(one.caseId()).results().getFirst().line();
    }
}
