package id.alur.letter;

import id.alur.letter.LetterPage.Signatory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Everything that can stand for a placeholder in one letter: what the caller supplies and what each letter knows. */
record LetterValues(
        LetterKind kind, LetterData data, Letterhead head, Signatory signatory, LocalDate dated, String number) {

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(data.texts(kind));
        texts.put(LetterKind.NUMBER, number);
        texts.put(LetterKind.DATE, IndonesianText.date(dated));
        texts.put(LetterKind.PLACE, head.place());
        texts.put(LetterKind.UNIT, head.name());
        texts.put(LetterKind.GOVERNMENT, head.government());
        texts.put(LetterKind.SIGNATORY, signatory.name());
        texts.put(LetterKind.SIGNATORY_POST, signatory.post());
        return texts;
    }

    @Override
    public String toString() {
        return "LetterValues";
    }
}
