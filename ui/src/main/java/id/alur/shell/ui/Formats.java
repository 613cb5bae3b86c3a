package id.alur.shell.ui;

import id.alur.shared.Percent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates, times, money and numbers as Indonesian offices write them: 21 November 2026; 10.32 WIB; Rp5.260.000. */
@Component
public class Formats {

    private static final Locale INDONESIA = Locale.of("id", "ID");

    private final ZoneId zone;

    Formats(Clock clock) {
        this.zone = clock.getZone();
    }

    /** {@code 21 November 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()).format(date);
    }

    /** {@code 21 Nov 2026}, for narrow columns. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Texts.locale()).format(date);
    }

    /** {@code 21 November 2026} of the agency's zone. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** {@code 21 November 2026, 10.32 WIB}. */
    public String dateTime(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    /** {@code 10.32 WIB}. */
    public String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return DateTimeFormatter.ofPattern("HH.mm", Texts.locale()).format(local) + " " + zoneName();
    }

    /** {@code Rp5.260.000}; whole rupiah, written the Indonesian way in every language. */
    public String money(BigDecimal rupiah) {
        NumberFormat digits = NumberFormat.getIntegerInstance(INDONESIA);
        return (rupiah.signum() < 0 ? "-Rp" : "Rp") + digits.format(rupiah.abs());
    }

    public String money(long rupiah) {
        return money(BigDecimal.valueOf(rupiah));
    }

    /** {@code 1.200} or, in English, {@code 1,200}. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(Texts.locale().equals(Texts.ENGLISH) ? Locale.ENGLISH : INDONESIA)
                .format(value);
    }

    /** {@code 12,5%} or, in English, {@code 12.5%}; a dash of nothing. */
    public String percent(long part, long whole, int places) {
        return whole == 0 ? "–" : decimal(Percent.of(part, whole, places)) + "%";
    }

    /** {@code 12,5%} of an amount; a dash of nothing. */
    public String percent(BigDecimal part, BigDecimal whole, int places) {
        return whole.signum() == 0 ? "–" : decimal(Percent.of(part, whole, places)) + "%";
    }

    /** With as many places behind the comma as the number has: {@code 4,2}. */
    public static String decimal(BigDecimal number) {
        NumberFormat format =
                NumberFormat.getNumberInstance(Texts.locale().equals(Texts.ENGLISH) ? Locale.ENGLISH : INDONESIA);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    /** Day and minute of the agency's zone, as files hold them. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    private String zoneName() {
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> zone.getId();
        };
    }
}
