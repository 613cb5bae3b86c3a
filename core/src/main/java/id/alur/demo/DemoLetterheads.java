package id.alur.demo;

import id.alur.letter.Letterhead;
import id.alur.letter.Letterheads;
import id.alur.letter.Logo;
import id.alur.personnel.Register;
import id.alur.personnel.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the mayor and every agency of Kota Contoh a head for their letters; templates and numbers are those that Alur brings. */
@Component
@Order(60)
@ConditionalOnProperty("alur.demo.enabled")
class DemoLetterheads implements DemoPart {

    private static final String CITY = "kota";
    private static final String SITE = "kotacontoh.example";

    private final Letterheads letterheads;
    private final Register register;

    DemoLetterheads(Letterheads letterheads, Register register) {
        this.letterheads = letterheads;
        this.register = register;
    }

    /** Once for each unit: what people write later stays, and units of a register of their own are left alone. */
    @Override
    public void load() {
        Map<String, Integer> numbers = new HashMap<>();
        List<CityUnit> plan = DemoOrganisation.units();
        plan.forEach(unit -> numbers.put(unit.code(), numbers.size() + 1));
        Logo logo = logo();
        for (Unit unit : register.units()) {
            Integer number = numbers.get(unit.code());
            boolean city = unit.code().equals(CITY);
            if (number != null && (city || unit.id().equals(unit.opdId()))) {
                Letterhead head = letterheads.of(unit.id());
                if (head.version() == 0) {
                    letterheads.save(written(head, number, city, logo));
                }
            }
        }
    }

    private static Letterhead written(Letterhead head, int number, boolean city, Logo logo) {
        return new Letterhead(
                head.unitId(),
                head.government(),
                city ? "Wali Kota Contoh" : head.name(),
                "Jalan Contoh Raya Nomor " + number + ", Kota Contoh 00000",
                "Telepon (000) 5550" + "%03d".formatted(number) + ", surel "
                        + head.code().toLowerCase(Locale.ROOT) + "@" + SITE,
                head.place(),
                head.code(),
                logo,
                0);
    }

    private Logo logo() {
        try (InputStream in =
                Objects.requireNonNull(DemoLetterheads.class.getResourceAsStream("/demo/lambang.png"), "lambang.png")) {
            return letterheads.logo(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
