package id.alur.training.request;

import id.alur.document.DocumentService;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.testing.As;
import id.alur.testing.TestClock;
import id.alur.training.course.CourseCatalogue;
import id.alur.training.course.CourseId;
import id.alur.training.course.Courses;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Courses and complete submissions for the tests of this feature. */
public final class Requests {

    /** Superior, head of the agency, BKPSDM. */
    public static final String FULL_ROUTE = "T-1";
    /** The same route once more. */
    public static final String OTHER = "T-2";
    /** The superior alone. */
    public static final String FREE = "E-1";
    /** Superior, head of the agency, BKPSDM, Sekda. */
    public static final String LEADERSHIP = "S-1";
    /** Superior, head of the agency, BKPSDM, Sekda, mayor. */
    public static final String STUDY = "D-1";
    /** As a study assignment, with a permit of the ministry. */
    public static final String ABROAD = "L-1";
    /** Superior, head of the agency, head of BKPSDM. */
    public static final String EXPENSIVE = "T-3";
    /** Superior, head of the agency, head of BKPSDM, Sekda. */
    public static final String LONG = "T-4";
    /** Begins on the day the test clock shows. */
    public static final String BEGUN = "P-1";

    /** When the courses without a date are asked for, from the day the test clock shows. */
    public static final int DAYS_AHEAD = 14;

    private static final String COURSES = """
            code,title,provider,form_code,course_class,jp,days,cost,place,starts_on,study_level,study_programme,study_accreditation,study_months
            T-1,Pengadaan barang dan jasa,LKPP,KLS-TEK,KLASIKAL,40,5,4500000,IN_PROVINCE,,,,,
            T-2,Penatausahaan keuangan,BPSDM,KLS-TEK,KLASIKAL,40,5,4500000,IN_PROVINCE,,,,,
            E-1,Dasar keamanan siber,BSSN,NON-ELE,NONKLASIKAL,6,0,0,ONLINE,,,,,
            S-1,Pelatihan Kepemimpinan Pengawas,BPSDM,KLS-STR,LEADERSHIP,905,110,16500000,IN_PROVINCE,,,,,
            D-1,Tugas belajar S2,Universitas Negeri,PDK,TUGAS_BELAJAR,20,730,45000000,IN_PROVINCE,,S2,Administrasi Publik,UNGGUL,24
            L-1,Kunjungan belajar,Kota mitra,NON-PAT,NONKLASIKAL,10,4,38000000,ABROAD,,,,,
            T-3,Manajemen proyek,Kementerian PU,KLS-TEK,KLASIKAL,40,5,11500000,IN_PROVINCE,,,,,
            T-4,Analis kepegawaian,BKN,KLS-FUN,KLASIKAL,120,15,9500000,IN_PROVINCE,,,,,
            P-1,Sudah mulai,BPSDM,KLS-TEK,KLASIKAL,40,5,4500000,IN_PROVINCE,2026-03-02,,,,
            """;

    private final TrainingRequestService service;
    private final DocumentService documents;
    private final JdbcClient jdbc;
    private LocalDate startsOn = TestClock.TODAY.plusDays(DAYS_AHEAD);

    public Requests(
            CourseCatalogue catalogue, TrainingRequestService service, DocumentService documents, JdbcClient jdbc) {
        this.service = service;
        this.documents = documents;
        this.jdbc = jdbc;
        Courses.load(catalogue, COURSES);
    }

    public CaseFileId submit(EmployeeId applicant, String course) {
        Map<String, Object> form = form(applicant, course);
        return As.employee(applicant).call(() -> service.submit(form));
    }

    /** For courses without a date of their own. */
    public void startOn(LocalDate day) {
        startsOn = day;
    }

    /** A complete submission; its file is uploaded. */
    public Map<String, Object> form(EmployeeId applicant, String course) {
        byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        String file = As.employee(applicant)
                .call(() ->
                        documents.upload(TrainingRequestService.DRAFT, "penawaran.pdf", new ByteArrayInputStream(pdf)))
                .id()
                .toString();
        Map<String, Object> form = new HashMap<>();
        form.put("courseId", course(course).toString());
        form.put("startsOn", startsOn.toString());
        // Some tests ask for the days of Lebaran, on which nobody works.
        form.put("daysOffConfirmed", true);
        form.put("gapKind", "COMPETENCE");
        form.put("gapReason", "Belum dapat menyusun dokumen pengadaan secara mandiri.");
        form.put("offerDocument", List.of(file));
        form.put("confirmed", true);
        if (course.equals(STUDY)) {
            form.put("studyMode", "RELEASED");
            form.put("studyFunding", "APBD");
            form.put("lastRating", "BAIK");
            form.put("notUnderDiscipline", true);
        }
        return form;
    }

    public CourseId course(String code) {
        return new CourseId(jdbc.sql("select id from training.course where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }
}
