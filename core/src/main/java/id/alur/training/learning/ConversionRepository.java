package id.alur.training.learning;

import id.alur.shared.DomainException;
import id.alur.training.course.CourseDraft;
import id.alur.training.learning.JpConversion.FormClass;
import id.alur.training.learning.JpConversion.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The conversion table of forms into lesson hours. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConversionRepository {

    private static final String CONVERSIONS =
            "select form_code, form_class, rule_kind, jp, monthly_cap, source from training.jp_conversion ";

    private final JdbcClient jdbc;

    ConversionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every form with the rule that holds on the day. */
    List<JpConversion> on(LocalDate day) {
        return jdbc.sql(CONVERSIONS + """
                        where (form_code, valid_from) in (
                            select form_code, max(valid_from) from training.jp_conversion where valid_from <= :day group by form_code)
                        order by form_code""")
                .param("day", day)
                .query((row, number) -> conversion(row))
                .list();
    }

    /** The rule of a form on the day; empty when there is no such form. */
    Optional<JpConversion> find(String formCode, LocalDate day) {
        return jdbc.sql(CONVERSIONS + "where form_code = :form and valid_from <= :day order by valid_from desc limit 1")
                .param("form", formCode)
                .param("day", day)
                .query((row, number) -> conversion(row))
                .optional();
    }

    /** A rule and the day from which it holds. */
    record Version(LocalDate validFrom, JpConversion conversion) {}

    /** Every version of every form's rule, by form and day. */
    List<Version> all() {
        return jdbc.sql("""
                        select form_code, form_class, rule_kind, jp, monthly_cap, source, valid_from from training.jp_conversion
                        order by form_code, valid_from""")
                .query((row, number) -> new Version(row.getObject("valid_from", LocalDate.class), conversion(row)))
                .list();
    }

    void save(LocalDate from, JpConversion conversion) {
        jdbc.sql("""
                        insert into training.jp_conversion (form_code, valid_from, form_class, rule_kind, jp, monthly_cap, source)
                        values (:form, :from, :class, :kind, :jp, :cap, :source)
                        on conflict (form_code, valid_from) do update set form_class = excluded.form_class,
                            rule_kind = excluded.rule_kind, jp = excluded.jp, monthly_cap = excluded.monthly_cap,
                            source = excluded.source""")
                .param("form", conversion.formCode())
                .param("from", from)
                .param("class", conversion.formClass().name())
                .param("kind", conversion.kind().name())
                .param("jp", conversion.jp())
                .param("cap", conversion.monthlyCap())
                .param("source", conversion.source())
                .update();
    }

    private JpConversion get(String formCode, LocalDate day) {
        return find(formCode, day).orElseThrow(() -> new DomainException("error.learning.form-unknown", formCode));
    }

    /** What a course of the catalogue will count. */
    int jpOf(CourseDraft course, LocalDate day) {
        return get(course.formCode(), day).count(course.jp(), course.days(), 1);
    }

    private static JpConversion conversion(ResultSet row) throws SQLException {
        return new JpConversion(
                row.getString("form_code"),
                FormClass.valueOf(row.getString("form_class")),
                Kind.valueOf(row.getString("rule_kind")),
                row.getObject("jp", Integer.class),
                row.getObject("monthly_cap", Integer.class),
                row.getString("source"));
    }
}
