package id.alur.appraisal.page;

import id.alur.appraisal.year.AppraisalAccess;
import id.alur.appraisal.year.AppraisalAccess.Seen;
import id.alur.appraisal.year.Relation;
import id.alur.identity.CaseFileId;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.personnel.Register;
import id.alur.shared.NotFoundException;
import id.alur.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of appraisals: one's own, those of one's people, and the city's for BKPSDM's officers of performance (UC-134). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class AppraisalPages {

    private final AppraisalAccess access;
    private final PageRepository pages;
    private final Register register;
    private final Clock clock;

    AppraisalPages(AppraisalAccess access, PageRepository pages, Register register, Clock clock) {
        this.access = access;
        this.pages = pages;
        this.register = register;
        this.clock = clock;
    }

    /** One's own years, the latest first. */
    public List<YearRow> mine() {
        return pages.of(CurrentUser.require());
    }

    /** @throws NotFoundException when it is none of the current person's business */
    public YearView year(CaseFileId caseId) {
        Seen seen = access.read(caseId);
        List<EmployeeId> superiors = access.superiors(seen.year().employee());
        return new YearView(
                pages.ofCase(caseId).orElseThrow(),
                seen.relation(),
                superiors.isEmpty() ? null : register.displayNames(superiors).get(superiors.getFirst()),
                seen.year().periodMonths(),
                LocalDate.ofInstant(seen.year().startedAt(), clock.getZone()));
    }

    /** @throws NotFoundException when it is none of the current person's business */
    public Relation relation(CaseFileId caseId) {
        return access.read(caseId).relation();
    }

    /** Whether people report to the current person. */
    public boolean leadsPeople() {
        return pages.leads(CurrentUser.require());
    }

    /** The people who report to the current person, by name, also those who have opened no appraisal. */
    public List<TeamRow> team(int year) {
        return pages.team(CurrentUser.require(), year);
    }

    /**
     * The people of somebody who reports to the current person.
     *
     * @throws NotFoundException when that person reports to somebody else
     */
    public List<TeamRow> below(int year, EmployeeId superior) {
        if (access.relation(superior).filter(Relation.SUPERIOR::equals).isEmpty()) {
            throw new NotFoundException(AppraisalAccess.NOT_FOUND);
        }
        return pages.team(superior, year);
    }

    /** Of the whole city, by name; counts on to 1,000. */
    @PreAuthorize("hasRole('BKPSDM_PERFORMANCE')")
    public Page<YearRow> search(AppraisalQuery query) {
        int total = pages.count(query);
        return new Page<>(pages.search(query), Math.min(total, PageRepository.COUNTED), total > PageRepository.COUNTED);
    }
}
