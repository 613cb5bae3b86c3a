package id.alur.training.study;

import id.alur.casefile.CaseAccess;
import id.alur.identity.CaseFileId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages show of study assignments: all of them to BKPSDM, the one of a case to those who have to judge it. */
@Service
@Transactional(readOnly = true)
public class StudyPages {

    /** More than any city sends; a list that is longer has to be narrowed. */
    public static final int MOST = 1_000;

    private final StudyPageRepository pages;
    private final StudyRepository studies;
    private final CaseAccess access;
    private final Clock clock;

    StudyPages(StudyPageRepository pages, StudyRepository studies, CaseAccess access, Clock clock) {
        this.pages = pages;
        this.studies = studies;
        this.access = access;
        this.clock = clock;
    }

    /** Studies and service bonds of the city, at most {@value #MOST}; what ends first comes first. */
    @PreAuthorize("hasRole('BKPSDM_TRAINING')")
    public List<StudyRow> rows(StudyFilter filter) {
        return pages.rows(filter, LocalDate.now(clock), MOST);
    }

    /**
     * The study of a case; empty when it is about none, or the current person need not know: rating and bond are for the applicant,
     * those who decide, and BKPSDM (UU 27/2022).
     */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Optional<Study> of(CaseFileId caseId) {
        return access.mayWeigh(caseId) ? studies.find(caseId) : Optional.empty();
    }
}
