package id.alur.training;

import id.alur.casefile.CaseFileId;
import id.alur.document.DocumentService;
import id.alur.personnel.EmployeeId;
import id.alur.security.SystemUser;
import id.alur.testing.As;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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
    /** Decided by the Sekda. */
    public static final String LEADERSHIP = "S-1";
    /** Begins on the day the test clock shows. */
    public static final String BEGUN = "P-1";

    private static final String COURSES = """
            code,title,provider,form_code,course_class,jp,days,cost,place,starts_on
            T-1,Pengadaan barang dan jasa,LKPP,KLS-TEK,KLASIKAL,40,5,4500000,IN_PROVINCE,
            T-2,Penatausahaan keuangan,BPSDM,KLS-TEK,KLASIKAL,40,5,4500000,IN_PROVINCE,
            E-1,Dasar keamanan siber,BSSN,NON-ELE,NONKLASIKAL,6,0,0,ONLINE,
            S-1,Pelatihan Kepemimpinan Pengawas,BPSDM,KLS-STR,LEADERSHIP,905,110,16500000,IN_PROVINCE,
            P-1,Sudah mulai,BPSDM,KLS-TEK,KLASIKAL,40,5,4500000,IN_PROVINCE,2026-03-02
            """;

    private final TrainingRequestService service;
    private final DocumentService documents;
    private final JdbcClient jdbc;

    public Requests(
            CourseCatalogue catalogue, TrainingRequestService service, DocumentService documents, JdbcClient jdbc) {
        this.service = service;
        this.documents = documents;
        this.jdbc = jdbc;
        SystemUser.call("test", () -> catalogue.load(new StringReader(COURSES)));
    }

    public CaseFileId submit(EmployeeId applicant, String course) {
        Map<String, Object> form = form(applicant, course);
        return As.employee(applicant).call(() -> service.submit(form));
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
        form.put("gapKind", "COMPETENCE");
        form.put("gapReason", "Belum dapat menyusun dokumen pengadaan secara mandiri.");
        form.put("offerDocument", List.of(file));
        form.put("confirmed", true);
        return form;
    }

    public CourseId course(String code) {
        return new CourseId(jdbc.sql("select id from training.course where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }
}
