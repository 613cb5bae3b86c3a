package id.alur.training.plan;

import id.alur.funding.FundingPriority;
import id.alur.identity.EmployeeId;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.shared.Rupiah;
import id.alur.training.course.CourseId;
import id.alur.training.request.GapKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a planner says about a need; anything may still be missing, but nothing may be wrong.
 *
 * @param people 1 to 9999; how many are meant where nobody is named
 * @param named people of the agency, each once
 * @param quarter 1 to 4
 * @param cost whole rupiah for all people together; zero for what costs nothing
 */
public record NeedDraft(
        String competence,
        @Nullable GapKind gap,
        @Nullable String formCode,
        @Nullable CourseId course,
        @Nullable Integer people,
        List<EmployeeId> named,
        @Nullable FundingPriority priority,
        String reason,
        String provider,
        String curriculum,
        @Nullable Integer quarter,
        @Nullable BigDecimal cost) {

    /** Characters of competence and provider. */
    public static final int NAME_LENGTH = 200;

    /** Characters of reason and curriculum. */
    public static final int TEXT_LENGTH = 1000;

    private static final int MOST_PEOPLE = 9999;
    private static final int QUARTERS = 4;

    public static final NeedDraft EMPTY =
            new NeedDraft("", null, null, null, null, List.of(), null, "", "", "", null, null);

    public NeedDraft {
        competence = text(competence, NAME_LENGTH);
        provider = text(provider, NAME_LENGTH);
        reason = text(reason, TEXT_LENGTH);
        curriculum = text(curriculum, TEXT_LENGTH);
        if (formCode != null && !DevelopmentForms.CODES.contains(formCode)) {
            throw new DomainException("error.training.plan.form");
        }
        if (people != null && (people < 1 || people > MOST_PEOPLE)) {
            throw new DomainException("error.training.plan.people", MOST_PEOPLE);
        }
        if (quarter != null && (quarter < 1 || quarter > QUARTERS)) {
            throw new DomainException("error.training.plan.quarter");
        }
        cost = cost == null ? null : Rupiah.notNegative(cost);
        named = named.stream().distinct().toList();
    }

    private static String text(String text, int length) {
        String stripped = PlainText.text(text);
        if (stripped.length() > length) {
            throw new DomainException("error.training.plan.too-long", length);
        }
        return stripped;
    }

    /** How many people; 0 when nobody has said. */
    public int headcount() {
        if (!named.isEmpty()) {
            return named.size();
        }
        return people == null ? 0 : people;
    }

    /** What is missing before the plan can be submitted. A course of the catalogue answers for its curriculum. */
    public Set<NeedPart> missing() {
        EnumSet<NeedPart> missing = EnumSet.noneOf(NeedPart.class);
        add(missing, NeedPart.COMPETENCE, competence.isEmpty());
        add(missing, NeedPart.GAP, gap == null);
        add(missing, NeedPart.FORM, formCode == null);
        add(missing, NeedPart.PEOPLE, headcount() == 0);
        add(missing, NeedPart.PRIORITY, priority == null);
        add(missing, NeedPart.REASON, reason.isEmpty());
        add(missing, NeedPart.PROVIDER, provider.isEmpty());
        add(
                missing,
                NeedPart.CURRICULUM,
                course == null && curriculum.isEmpty() && formCode != null && DevelopmentForms.isClassical(formCode));
        add(missing, NeedPart.QUARTER, quarter == null);
        add(missing, NeedPart.COST, cost == null);
        return missing;
    }

    private static void add(Set<NeedPart> missing, NeedPart part, boolean isMissing) {
        if (isMissing) {
            missing.add(part);
        }
    }
}
