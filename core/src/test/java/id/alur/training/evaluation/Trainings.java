package id.alur.training.evaluation;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.SystemUser;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import id.alur.training.course.Courses;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainings that somebody finished, for the tests of this feature. */
public final class Trainings {

    /** All four levels; behaviour after 3 months, result after 6. */
    public static final String LONG = "EV-LONG";
    /** Reaction, learning, behaviour. */
    public static final String MEDIUM = "EV-MEDIUM";
    /** Reaction alone. */
    public static final String FREE = "EV-FREE";
    /** Reaction, behaviour, result: no test. */
    public static final String STUDY = "EV-STUDY";

    private static final String COURSES = """
            code,title,provider,form_code,course_class,jp,days,cost,place,starts_on
            EV-LONG,Analisis kebijakan publik,LAN,KLS-TEK,KLASIKAL,60,8,4500000,IN_PROVINCE,
            EV-MEDIUM,Penyusunan anggaran kas,BPSDM,KLS-BIM,KLASIKAL,24,3,1500000,IN_CITY,
            EV-FREE,Keamanan informasi dasar,BSSN,NON-ELE,NONKLASIKAL,6,0,0,ONLINE,
            EV-STUDY,Magister administrasi publik,Universitas,PDK,TUGAS_BELAJAR,2000,700,0,OUT_OF_PROVINCE,
            """;

    private final EvaluationService service;
    private final JdbcClient jdbc;

    public Trainings(CourseCatalogue catalogue, EvaluationService service, JdbcClient jdbc) {
        this.service = service;
        this.jdbc = jdbc;
        Courses.load(catalogue, COURSES);
    }

    public CourseId course(String code) {
        return new CourseId(jdbc.sql("select id from training.course where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    /** A training case that has come to its end. */
    public CaseFileId trainingOf(EmployeeId participant) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into casefile.case_file (id, number, process_id, title, subject_employee_id, starter_employee_id, opened_at)
                        values (:id, :number, 'training-request', 'Pelatihan', :who, :who, now())""")
                .param("id", id)
                .param("number", "UJI/2026/" + id)
                .param("who", participant.value())
                .update();
        return new CaseFileId(id);
    }

    public CaseFileId start(
            CaseFileId training,
            EmployeeId participant,
            String course,
            LocalDate finishedOn,
            @Nullable TestResult test) {
        NewEvaluation wanted = new NewEvaluation(training, participant, course(course), finishedOn, test);
        return SystemUser.call("test", () -> service.start(wanted));
    }

    public CaseFileId start(EmployeeId participant, String course, LocalDate finishedOn) {
        return start(trainingOf(participant), participant, course, finishedOn, null);
    }

    /** As {@code REACTION ANSWERED}, one text for each level, in order. */
    public java.util.List<String> states(CaseFileId evaluation) {
        return jdbc.sql("""
                        select l.level, l.state, l.skip_reason from training.evaluation_level l
                        join training.evaluation e on e.id = l.evaluation_id where e.case_id = :case order by l.level""")
                .param("case", evaluation.value())
                .query((row, number) -> {
                    String reason = row.getString("skip_reason");
                    return EvaluationLevel.ofNumber(row.getInt("level")) + " " + row.getString("state")
                            + (reason == null ? "" : " " + reason);
                })
                .list();
    }
}
