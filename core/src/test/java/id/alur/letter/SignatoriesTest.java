package id.alur.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.identity.EmployeeId;
import id.alur.identity.Role;
import id.alur.identity.UnitId;
import id.alur.letter.LetterPage.Signatory;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Permendagri 1/2023 Ps 44: whose name stands with titles, rank and NIP in which letters. */
@CoreTest
class SignatoriesTest {

    private static final LetterKind LETTER = new LetterKind("uji-surat", Role.BKPSDM_HEAD, List.of());
    private static final LetterKind DECISION = LetterKind.decision("uji-keputusan", Role.BKPSDM_HEAD, List.of());

    @Autowired
    Signatories signatories;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UnitId unit;
    private EmployeeId head;

    @BeforeEach
    void somebody_with_titles_and_a_rank() {
        unit = people.opd("tandatangan-" + UUID.randomUUID());
        head = people.head("Sari Wulandari", unit, null);
        jdbc.sql(
                        "update personnel.employee set title_front = 'Dr.', title_back = 'S.E.', kind = 'PNS', grade = 'IV/c' where id = :id")
                .param("id", head.value())
                .update();
    }

    @Test
    void a_head_signs_letters_with_titles_rank_and_nip_and_decisions_with_the_bare_name() {
        Signatory letter = signs(LETTER);
        assertThat(letter.name()).isEqualTo("Dr. Sari Wulandari, S.E.");
        assertThat(letter.rank()).isEqualTo("Pembina Utama Muda");
        assertThat(letter.nip()).isNotNull();
        assertBare(signs(DECISION), "Sari Wulandari");
    }

    @Test
    void the_mayor_signs_with_titles_and_without_rank_and_nip() {
        jdbc.sql("update personnel.employee set kind = 'PEJABAT_NEGARA', grade = null where id = :id")
                .param("id", head.value())
                .update();
        assertBare(signs(LETTER), "Dr. Sari Wulandari, S.E.");
        assertBare(signs(DECISION), "Sari Wulandari");
    }

    @Test
    void so_does_the_secretary_of_the_city_and_nobody_else_of_the_secretariat() {
        jdbc.sql("update personnel.unit set kind = 'SEKRETARIAT_DAERAH' where id = :id")
                .param("id", unit.value())
                .update();
        assertBare(signs(LETTER), "Dr. Sari Wulandari, S.E.");
        EmployeeId assistant = people.employee("Asisten", unit, head);
        assertThat(signs(assistant, LETTER).nip()).isNotNull();
    }

    private Signatory signs(LetterKind kind) {
        return signs(head, kind);
    }

    private Signatory signs(EmployeeId who, LetterKind kind) {
        return Objects.requireNonNull(transaction.execute(tx -> signatories.of(who, kind)));
    }

    private static void assertBare(Signatory signatory, String name) {
        assertThat(signatory).isEqualTo(new Signatory(name, signatory.post(), null, null));
    }
}
