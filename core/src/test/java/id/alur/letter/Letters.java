package id.alur.letter;

import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.identity.UnitId;
import id.alur.training.letter.TrainingLetterKinds;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Letters as tests ask for them. */
final class Letters {

    private Letters() {}

    static NewLetter assignment(CaseFileId caseId, UnitId unit, EmployeeId subject, EmployeeId signatory) {
        return new NewLetter(caseId, TrainingLetterKinds.ASSIGNMENT, unit, subject, signatory, data());
    }

    static LetterData data() {
        return LetterData.builder()
                .text("nama", "Budi Santoso, S.Kom.")
                .text("nip", "198506152010011012")
                .text("jabatan", "Staf")
                .text("unit-kerja", "Bidang Satu")
                .text("nama-pelatihan", "Pelatihan Dasar")
                .text("penyelenggara", "BPSDM")
                .text("waktu", "7 Desember 2026")
                .number("jam-pelajaran", 40)
                .money("biaya", new BigDecimal(5_260_000))
                .text("nomor-permohonan", "DIKLAT/2026/000001")
                .date("tanggal-persetujuan", LocalDate.of(2026, 3, 1))
                .build();
    }
}
