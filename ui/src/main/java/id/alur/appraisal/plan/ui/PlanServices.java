package id.alur.appraisal.plan.ui;

import id.alur.appraisal.plan.Discussions;
import id.alur.appraisal.plan.PlanDesk;
import id.alur.appraisal.plan.Plans;
import id.alur.shell.ui.Formats;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Everything of core that a plan on the page needs. */
@Component
public record PlanServices(Plans plans, PlanDesk desk, Discussions discussions, Formats formats, Clock clock) {}
