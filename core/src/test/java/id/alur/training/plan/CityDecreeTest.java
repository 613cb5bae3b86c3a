package id.alur.training.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.SystemUser;
import id.alur.letter.HeldLetters;
import id.alur.letter.Letter;
import id.alur.letter.LetterCheck;
import id.alur.letter.LetterDesk;
import id.alur.letter.LetterService;
import id.alur.security.Principals;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.EveryRole;
import id.alur.training.TrainingRoles;
import id.alur.training.plan.Plans.Agency;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** UC-113: the decree by which the mayor sets the plan of the city. */
@CoreTest
class CityDecreeTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CityDecrees decrees;

    @Autowired
    LetterService letters;

    @Autowired
    LetterCheck check;

    @Autowired
    LetterDesk desk;

    @Autowired
    HeldLetters held;

    @Autowired
    Principals principals;

    private PlanOffice office;
    private Agency agency;
    private Agency other;
    private CaseFileId id;

    @BeforeEach
    void a_plan_of_the_city_with_two_agencies_that_is_set() {
        office = new PlanOffice(beans);
        agency = office.plans.agency("6000000");
        other = office.plans.agency("2500000");
        office.accept(agency);
        office.accept(other);
        id = office.decided(agency, other);
    }

    @Test
    void it_names_the_agencies_with_their_sums_and_is_signed_by_the_mayor_once() throws IOException {
        assertThatThrownBy(this::issue).as("not set yet").isInstanceOf(IllegalStateException.class);
        office.set(id);
        Letter decree = issue();
        assertThat(issue().id()).isEqualTo(decree.id());
        assertThat(decree.number()).startsWith("100.3.3.3/");
        assertThat(SystemUser.call("test", () -> principals.holdersOf("role:ppk")))
                .contains(decree.signatoryId());
        String text = text(decrees(office.plans.mayor));
        assertThat(text)
                .contains(
                        "KEPUTUSAN WALI KOTA",
                        "TENTANG",
                        "TAHUN " + office.plans.year,
                        "2 (dua) perangkat daerah",
                        "2 (dua) kebutuhan bagi 6 (enam) peserta",
                        "Rp8.500.000 (delapan juta lima ratus ribu rupiah)",
                        "Lampiran",
                        "Unit " + agency.code(),
                        "Unit " + other.code(),
                        "Rp6.000.000",
                        "Rp2.500.000",
                        "Jumlah")
                .doesNotContain("{{");
        assertThat(check.find(decree.token()).orElseThrow().initials()).isEmpty();
        assertThat(office.notices(office.plans.officer)).contains("letter-issued");
    }

    @Test
    void issued_again_it_says_what_was_set_and_not_what_has_become_of_it() throws IOException {
        office.set(id);
        Letter first = issue();
        As planner = As.employee(agency.planner());
        planner.run(() -> office.flow.revise(agency.id(), office.plans.year));
        planner.run(() -> office.desk.save(
                office.pages.needs(agency.id(), office.plans.year).getFirst(), Plans.need("Lain", "9000000")));
        office.plans.officer().run(() -> letters.withdraw(first.id(), "Salah lampiran."));
        As.employee(office.plans.sekda).run(() -> assertThat(decrees.of(id)).isEmpty());
        office.plans.officer().run(() -> desk.issueNow(id, CityDecreeKind.CODE));
        assertThat(text(decrees(office.plans.sekda))).contains("Rp6.000.000").doesNotContain("Rp9.000.000");
    }

    @Test
    void without_a_mayor_it_is_held_and_the_plans_are_set_all_the_same() {
        office.set(id);
        List<EmployeeId> mayors = SystemUser.call("test", () -> principals.holdersOf("role:ppk"));
        office.jdbc
                .sql(
                        "update security.role_grant set valid_to = date '2019-12-31', valid_from = date '2019-01-01' where role = 'ppk'")
                .update();
        List<EmployeeId> left = SystemUser.call("test", () -> principals.holdersOf("role:ppk"));
        assertThat(left).as("of %s", mayors).isEmpty();
        assertThat(SystemUser.call("test", () -> decrees.issue(id))).isEmpty();
        assertThat(office.state(agency)).isEqualTo(PlanState.SET);
        assertThat(office.plans.officer().call(() -> held.of(id))).hasSize(1);
        office.people.grant(office.plans.mayor, Role.PPK, null);
        assertThat(office.plans.officer().call(() -> held.tryNow(id, CityDecreeKind.CODE)))
                .isPresent();
    }

    @ParameterizedTest
    @EveryRole
    void who_may_not_read_the_plan_of_the_city_does_not_get_its_decree(Role role) {
        As who = As.employee(
                office.people.employee("Orang lain", office.plans.empty().id(), null), role);
        PlanOffice.denied(who, () -> decrees.issue(id));
        if (!role.equals(TrainingRoles.BKPSDM_TRAINING)) {
            PlanOffice.denied(who, () -> decrees.of(id));
            PlanOffice.denied(who, () -> decrees.pdf(id));
        }
        PlanOffice.denied(As.employee(agency.head()), () -> decrees.pdf(id));
    }

    private Letter issue() {
        return SystemUser.call("test", () -> decrees.issue(id)).orElseThrow();
    }

    private byte[] decrees(EmployeeId reader) {
        return As.employee(reader).call(() -> decrees.pdf(id));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(pdf))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
