package id.alur.security;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.alur.personnel.Nip;
import id.alur.shared.DomainException;
import id.alur.sheet.CellGuard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

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

    static byte[] write(List<Line> lines) {
        StringWriter text = new StringWriter();
        // The mark makes Excel read UTF-8.
        text.write("\uFEFF");
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("unit_kerja", "nama", "nama_pengguna", "kata_sandi_sekali_pakai");
            lines.forEach(
                    line -> csv.writeRecord(Stream.of(line.unit(), line.name(), grouped(line.login()), line.password())
                            .map(CellGuard::close)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
