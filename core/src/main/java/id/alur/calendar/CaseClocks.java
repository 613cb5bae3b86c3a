package id.alur.calendar;

import id.alur.identity.CaseFileId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deadlines of cases beside those of their tasks. They live in our database and not in timers of the engine, because a timer cannot be
 * moved once it is set, and because a clock may stand still while a case waits for somebody else. A process that waits for the end of
 * a clock waits for its message.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class CaseClocks {

    private static final int BATCH = 500;

    private final CaseClockRepository clocks;
    private final ClockMessages messages;
    private final Clock clock;

    CaseClocks(CaseClockRepository clocks, ClockMessages messages, Clock clock) {
        this.clocks = clocks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Begins a deadline; one of that name that runs or stands still goes on as it is, one that is over begins anew.
     *
     * @throws IllegalStateException when the table of deadlines has no such rule
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Due start(ClockStart start) {
        return clocks.start(start, clock.instant(), zone());
    }

    /** No time goes by from now on. Nothing happens when the clock does not run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(CaseFileId caseId, String name, String reason) {
        clocks.stop(caseId, name, reason, clock.instant());
    }

    /** The rest of the time begins; the day of going on is not counted. Nothing happens when the clock does not stand still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(CaseFileId caseId, String name) {
        clocks.resume(caseId, name, clock.instant(), zone());
    }

    /** What was to be done is done: nobody is told when the time would have been over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CaseFileId caseId, String name) {
        clocks.end(caseId, name, clock.instant());
    }

    /** A case that is closed has no deadlines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(CaseFileId caseId) {
        clocks.end(caseId, null, clock.instant());
    }

    /** The clocks of a case, first begun first; whoever asks has settled that the person may read the case. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<CaseClock> of(CaseFileId caseId) {
        return clocks.of(caseId, clock.instant(), zone());
    }

    /** Tells the engine of every clock whose time is over, each once. @return how many */
    @Transactional
    @PreAuthorize("hasRole('SYSTEM')")
    public int tellWhatIsOver() {
        Instant now = clock.instant();
        List<CaseClockRepository.Over> over = clocks.over(now, BATCH);
        over.forEach(one -> messages.over(one.caseId(), one.message()));
        return over.size();
    }

    private String zone() {
        return clock.getZone().getId();
    }
}
