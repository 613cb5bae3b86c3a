package id.alur.appraisal.rating;

import id.alur.process.AppraisalEmployeeProcess;
import id.alur.process.AppraisalEmployeeProcess.Tasks;
import id.alur.task.CompletionContext;
import id.alur.task.TaskCompletion;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes the tasks of reports, ratings and the result to what they mean for the year. */
@Component
class YearTaskCompletion implements TaskCompletion {

    private static final Set<String> ELEMENTS =
            Set.of(Tasks.REPORT_PERIOD, Tasks.REPORT_YEAR, Tasks.RATE_PERIOD, Tasks.RATE_YEAR, Tasks.READ_RESULT);

    private final YearAnswers answers;

    YearTaskCompletion(YearAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handles(String processId, String elementId) {
        return processId.equals(AppraisalEmployeeProcess.PROCESS_ID) && ELEMENTS.contains(elementId);
    }

    /** Fewer people may read a rating or a remark than may read the case. */
    @Override
    public boolean keepsAnswersToItself() {
        return true;
    }

    @Override
    public void onComplete(CompletionContext context) {
        switch (context.elementId()) {
            case Tasks.REPORT_PERIOD -> answers.report(context.caseId(), context.task(), false);
            case Tasks.REPORT_YEAR -> answers.report(context.caseId(), context.task(), true);
            case Tasks.RATE_PERIOD -> answers.rate(context.caseId(), context.task(), false);
            case Tasks.RATE_YEAR -> answers.rate(context.caseId(), context.task(), true);
            default ->
                answers.accept(context.caseId(), context.task(), (String)
                        Objects.requireNonNullElse(context.data().get("remark"), ""));
        }
    }
}
