package id.alur.appraisal.evidence;

import id.alur.appraisal.year.AppraisalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much there is to go by, for whoever has to rate, within their transaction and after their checks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Material {

    private final EvidenceRepository evidence;
    private final FeedbackRepository feedback;

    Material(EvidenceRepository evidence, FeedbackRepository feedback) {
        this.evidence = evidence;
        this.feedback = feedback;
    }

    public int pieces(AppraisalYear year) {
        return evidence.count(year.id());
    }

    public int feedback(AppraisalYear year) {
        return feedback.count(year.id());
    }
}
