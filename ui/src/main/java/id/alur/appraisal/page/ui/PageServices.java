package id.alur.appraisal.page.ui;

import id.alur.appraisal.evidence.ui.EvidenceServices;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.plan.AppraisalCancel;
import id.alur.appraisal.plan.PlanChange;
import id.alur.appraisal.plan.ui.PlanServices;
import id.alur.appraisal.rating.ui.RatingServices;
import id.alur.casefile.CasePages;
import id.alur.shell.ui.Formats;
import org.springframework.stereotype.Component;

/** Everything of core that the page of a year needs. */
@Component
record PageServices(
        AppraisalPages pages,
        PlanChange change,
        AppraisalCancel cancel,
        PlanServices plan,
        EvidenceServices evidence,
        RatingServices rating,
        CasePages cases,
        Formats formats) {}
