package id.alur.training.learning;

import id.alur.shared.PlainText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A completed training as another system tells it.
 *
 * @param source name of that system
 * @param externalId how it calls the completion; with the source it is recorded once
 * @param nip of the person
 * @param jp of the programme; needed by forms that count as their programme says
 */
public record Completion(
        String source,
        String externalId,
        String nip,
        String formCode,
        String title,
        String provider,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Integer jp,
        int sessions,
        @Nullable String certificateNumber) {

    /** Of coaching or mentoring in one completion. */
    public static final int MOST_SESSIONS = 200;

    public Completion {
        source = PlainText.line(source);
        externalId = PlainText.line(externalId);
        nip = PlainText.line(nip);
        formCode = PlainText.line(formCode);
        title = PlainText.line(title);
        provider = PlainText.line(provider);
        certificateNumber = PlainText.lineOrNull(certificateNumber);
    }

    @Override
    public String toString() {
        return "Completion[" + source + "/" + externalId + "]";
    }
}
