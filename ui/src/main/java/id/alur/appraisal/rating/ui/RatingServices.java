package id.alur.appraisal.rating.ui;

import id.alur.appraisal.evidence.ui.EvidenceServices;
import id.alur.appraisal.page.AppraisalPages;
import id.alur.appraisal.plan.Plans;
import id.alur.appraisal.rating.RatingDesk;
import id.alur.appraisal.rating.Ratings;
import id.alur.appraisal.rating.ReportDesk;
import id.alur.shell.ui.Formats;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Everything of core that reports and ratings on the page need. */
@Component
public record RatingServices(
        Ratings ratings,
        ReportDesk reports,
        RatingDesk desk,
        Plans plans,
        AppraisalPages pages,
        EvidenceServices evidence,
        Formats formats,
        Clock clock) {}
