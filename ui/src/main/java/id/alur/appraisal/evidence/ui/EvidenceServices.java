package id.alur.appraisal.evidence.ui;

import id.alur.appraisal.evidence.EvidenceDesk;
import id.alur.appraisal.evidence.FeedbackDesk;
import id.alur.document.DocumentService;
import id.alur.document.ui.DocumentLinks;
import id.alur.shell.ui.Formats;
import org.springframework.stereotype.Component;

/** Everything of core that evidence and feedback on the page need. */
@Component
public record EvidenceServices(
        EvidenceDesk evidence,
        FeedbackDesk feedback,
        DocumentService documents,
        DocumentLinks links,
        Formats formats) {}
