package id.alur.letter;

import id.alur.audit.AuditTrail;
import id.alur.identity.UnitId;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import id.alur.shared.DomainException;
import id.alur.shared.NotFoundException;
import id.alur.shared.PlainText;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of each agency's letters; until somebody writes one it is made of the register. */
@Service
@PreAuthorize("isAuthenticated()")
public class Letterheads {

    /** Greatest size of a logo in bytes. */
    public static final int MAX_LOGO = 1024 * 1024;

    private static final int MAX_PIXELS = 4000;
    private static final int LOGO_PIXELS = 400;
    private static final int MAX_TEXT = 200;

    private final LetterheadRepository repository;
    private final LetterKinds kinds;
    private final Register register;
    private final AuditTrail audit;

    Letterheads(LetterheadRepository repository, LetterKinds kinds, Register register, AuditTrail audit) {
        this.repository = repository;
        this.kinds = kinds;
        this.register = register;
        this.audit = audit;
    }

    /** The head of the agency that the unit belongs to; of the unit itself where it belongs to none. */
    @Transactional(readOnly = true)
    public Letterhead of(UnitId unit) {
        Map<UnitId, Unit> units = register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Unit found = units.get(unit);
        if (found == null) {
            throw new NotFoundException("error.letter.unit-unknown");
        }
        Unit agency = Objects.requireNonNullElse(units.get(found.opdId()), found);
        return repository.find(agency.id()).orElseGet(() -> suggested(agency, units));
    }

    /** Whether the current person writes the heads of letters: whoever keeps letters of some kind. */
    public boolean mayEnter() {
        return kinds.keepsAny();
    }

    /** The agencies that have letters, and the city itself for those that the mayor signs. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public List<Unit> agencies() {
        kinds.requireKeeper();
        return register.units().stream()
                .filter(unit ->
                        unit.active() && (unit.parentId() == null || unit.id().equals(unit.opdId())))
                .toList();
    }

    /**
     * Writes the head of an agency's letters; letters issued before keep theirs.
     *
     * @throws DomainException when something is missing, too long or the code has other signs than letters, digits, dot, hyphen
     */
    @Transactional
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'SYSTEM')")
    public void save(Letterhead head) {
        kinds.requireKeeper();
        for (String text : List.of(head.government(), head.name(), head.place())) {
            if (PlainText.isBlank(text) || text.length() > MAX_TEXT) {
                throw new DomainException("error.letter.head", MAX_TEXT);
            }
        }
        if (head.address().length() > MAX_TEXT || head.contact().length() > MAX_TEXT) {
            throw new DomainException("error.letter.head", MAX_TEXT);
        }
        if (!head.code().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,39}")) {
            throw new DomainException("error.letter.code");
        }
        repository.save(head);
        audit.record(
                "letter.save-letterhead",
                "unit",
                head.unitId().toString(),
                null,
                Map.of("code", head.code(), "logo", head.logo() != null));
    }

    /**
     * A picture as logo: drawn anew as a small PNG, so that nothing else of the file reaches a letter.
     *
     * @throws DomainException when it is no PNG or JPEG, or too large
     */
    public Logo logo(byte[] file) {
        if (file.length > MAX_LOGO) {
            throw new DomainException("error.letter.logo");
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new DomainException("error.letter.logo");
            }
            var reader = readers.next();
            reader.setInput(in);
            // Before decoding: a small file can claim to be an enormous picture.
            if (!List.of("png", "jpeg").contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                    || reader.getWidth(0) > MAX_PIXELS
                    || reader.getHeight(0) > MAX_PIXELS) {
                throw new DomainException("error.letter.logo");
            }
            return new Logo(small(reader.read(0)));
        } catch (IOException e) {
            throw new DomainException("error.letter.logo");
        }
    }

    private static byte[] small(BufferedImage image) throws IOException {
        double scale = Math.min(1.0, (double) LOGO_PIXELS / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    private static Letterhead suggested(Unit agency, Map<UnitId, Unit> units) {
        Unit city = agency;
        for (Unit above = units.get(city.parentId()); above != null; above = units.get(city.parentId())) {
            city = above;
        }
        // "Kota Contoh", "Kabupaten Contoh": dated in Contoh.
        String place = city.name().replaceFirst("^(Kota|Kabupaten) ", "");
        return new Letterhead(
                agency.id(),
                "Pemerintah " + city.name(),
                agency.name(),
                "",
                "",
                place,
                agency.code().toUpperCase(Locale.ROOT),
                null,
                0);
    }
}
