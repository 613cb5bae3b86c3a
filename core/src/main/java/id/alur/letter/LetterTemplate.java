package id.alur.letter;

import id.alur.identity.EmployeeId;
import id.alur.shared.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of the template of a kind of letter.
 *
 * @param number 1, 2, … within the kind
 * @param editedBy who wrote the present words; null for the standard template that Alur brings
 * @param publishedBy null while it is a draft, and for the standard template
 * @param version for optimistic locking
 */
public record LetterTemplate(
        TemplateId id,
        String kind,
        int number,
        State state,
        LocalDate validFrom,
        Content content,
        @Nullable EmployeeId editedBy,
        Instant editedAt,
        @Nullable EmployeeId publishedBy,
        @Nullable Instant publishedAt,
        long version) {

    public enum State {
        DRAFT,
        PUBLISHED
    }

    /**
     * The words.
     *
     * @param title such as {@code Surat Tugas}; printed in capitals, the number below it
     * @param body in the markup of {@link LetterMarkup}
     * @param copies tembusan, one a line; may be empty
     */
    public record Content(String title, String body, String copies) {

        public Content {
            title = PlainText.line(title);
            body = PlainText.text(body);
            copies = PlainText.text(copies);
        }
    }
}
