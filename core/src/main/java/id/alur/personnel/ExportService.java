package id.alur.personnel;

import id.alur.audit.AuditTrail;
import id.alur.identity.CurrentUser;
import id.alur.importing.ImportKind;
import id.alur.importing.ImportService;
import id.alur.sheet.SheetFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the register back as files that {@link ImportService} takes. */
@Service
@Transactional
@PreAuthorize("hasRole('BKPSDM_REGISTER')")
public class ExportService {

    /** File formats. */
    public enum Format {
        CSV("csv", "text/csv"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** A file to hand out. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the service to the response and read once
    public record ExportFile(String name, String mediaType, byte[] content) {}

    private final RegisterWriter register;
    private final AuditTrail audit;

    ExportService(RegisterWriter register, AuditTrail audit) {
        this.register = register;
        this.audit = audit;
    }

    /** All rows of a kind, inactive ones included. Personal data leave the system here, so it is recorded who took them. */
    public ExportFile export(ImportKind kind, Format format) {
        List<List<String>> rows =
                switch (kind.name()) {
                    case "UNIT" ->
                        register.units().stream()
                                .map(u -> cells(
                                        u.code(),
                                        u.name(),
                                        lower(u.kind()),
                                        u.parent(),
                                        yesNo(u.active()),
                                        Objects.toString(u.week(), null)))
                                .toList();
                    case "POSITION" ->
                        register.positions().stream()
                                .map(p -> cells(
                                        p.code(),
                                        p.title(),
                                        p.unit(),
                                        p.teacher() ? PositionImporter.TEACHER : lower(p.family()),
                                        lower(p.level()),
                                        yesNo(p.head()),
                                        yesNo(p.active())))
                                .toList();
                    case "EMPLOYEE" ->
                        register.employees().stream().map(ExportService::cells).toList();
                    default -> throw new IllegalArgumentException("Only the register is exported: " + kind);
                };
        audit.record("register.export", "register", kind.name(), null, Map.of("format", format, "rows", rows.size()));
        return file(kind, format, kind.fileName(), rows);
    }

    /** Only the header: what a file must look like, for whoever imports files of this kind. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public ExportFile template(ImportKind kind, Format format) {
        if (!CurrentUser.has(kind.role())) {
            throw new AccessDeniedException("Not this kind of file");
        }
        return file(kind, format, "templat-" + kind.fileName(), List.of());
    }

    private static ExportFile file(ImportKind kind, Format format, String name, List<List<String>> rows) {
        byte[] content = format == Format.CSV
                ? SheetFile.csv(kind.header(), rows)
                : SheetFile.xlsx(kind.fileName(), kind.header(), rows);
        return new ExportFile(name + "." + format.extension, format.mediaType, content);
    }

    private static List<String> cells(EmployeeRow e) {
        return cells(
                e.nip(),
                e.nik(),
                e.name(),
                e.titleFront(),
                e.titleBack(),
                EmployeeReader.written(e.sex()),
                e.birthDate() == null ? null : e.birthDate().toString(),
                e.kind().name(),
                e.grade(),
                e.position(),
                e.superior(),
                e.email(),
                yesNo(e.active()));
    }

    private static List<String> cells(@Nullable String... values) {
        return Arrays.stream(values).map(value -> value == null ? "" : value).toList();
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    private static String yesNo(boolean value) {
        return value ? "ya" : "tidak";
    }
}
