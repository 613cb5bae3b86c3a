package id.alur.letter;

import id.alur.identity.UnitId;
import id.alur.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The head of an agency's letters (kop surat).
 *
 * @param government first line, such as {@code Pemerintah Kota Contoh}
 * @param name second line, the agency
 * @param address street and postcode, may be empty
 * @param contact telephone, web, mail; may be empty
 * @param place where its letters are dated
 * @param code the agency within numbers of letters, such as {@code BKPSDM}
 * @param version 0 while nobody has changed what the register suggests
 */
public record Letterhead(
        UnitId unitId,
        String government,
        String name,
        String address,
        String contact,
        String place,
        String code,
        @Nullable Logo logo,
        long version) {

    public Letterhead {
        government = PlainText.line(government);
        name = PlainText.line(name);
        address = PlainText.line(address);
        contact = PlainText.line(contact);
        place = PlainText.line(place);
        code = PlainText.line(code);
    }
}
