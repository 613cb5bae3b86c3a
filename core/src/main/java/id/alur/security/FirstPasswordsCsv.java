package id.alur.security;

import id.alur.personnel.Nip;
import id.alur.shared.DomainException;
import id.alur.sheet.SheetFile;
import java.time.ZonedDateTime;
import java.util.List;

/** The file that is handed out when many accounts are made at once. */
final class FirstPasswordsCsv {

    private FirstPasswordsCsv() {}

    /** One account. */
    record Line(String name, String unit, String login, String password) {
        @Override
        public String toString() {
            return "Line[***]";
        }
    }

    /** @param expires the first moment at which the passwords let nobody in any more */
    static byte[] write(List<Line> lines, ZonedDateTime expires) {
        String lastDay = expires.minusNanos(1).toLocalDate().toString();
        return SheetFile.csv(
                List.of("unit_kerja", "nama", "nama_pengguna", "kata_sandi_sekali_pakai", "berlaku_sampai"),
                lines.stream()
                        .map(line -> List.of(line.unit(), line.name(), grouped(line.login()), line.password(), lastDay))
                        .toList());
    }

    /** As letters write a NIP: Excel would round eighteen digits in a row. The log-in takes the spaces as well. */
    private static String grouped(String login) {
        try {
            return new Nip(login).printed();
        } catch (DomainException notANip) {
            return login;
        }
    }
}
