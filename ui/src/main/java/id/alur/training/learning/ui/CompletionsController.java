package id.alur.training.learning.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alur.apikey.ApiKey;
import id.alur.apikey.ui.ApiProblems;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.shared.PlainText;
import id.alur.training.LessonHours;
import id.alur.training.learning.Completion;
import id.alur.training.learning.CompletionResult;
import id.alur.training.learning.CompletionResult.Status;
import id.alur.training.learning.CompletionService;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Learning platforms tell here who has completed what. Rows stand for themselves: those that are right are taken, each other one
 * comes back with its problem; sending the same again changes nothing.
 */
@RestController
@RequestMapping("/api/v1/learning/completions")
class CompletionsController {

    /** One completion as it was sent; texts and exact numbers, so that one wrong value is told and refuses no other row. */
    record Sent(
            @Nullable String externalId,
            @Nullable String nip,
            @Nullable String form,
            @Nullable String title,
            @Nullable String provider,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable BigDecimal jp,
            @Nullable BigDecimal sessions,
            @Nullable String certificateNumber) {}

    record Batch(@Nullable List<Sent> completions) {}

    /** @param row place in the list that was sent, from 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            int row,
            @Nullable String externalId,
            String status,
            @Nullable ProblemDetail problem) {}

    record Answer(long created, long unchanged, long refused, List<Row> results) {}

    private record Read(
            @Nullable Completion completion, @Nullable DomainException refusal) {}

    private final CompletionService service;
    private final ApiProblems problems;

    CompletionsController(CompletionService service, ApiProblems problems) {
        this.service = service;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(@RequestBody Batch batch, HttpServletRequest request) {
        ApiKey key = ApiProblems.key(request);
        List<Sent> sent = batch.completions();
        if (sent == null || sent.isEmpty() || sent.size() > CompletionService.MOST) {
            return problem(
                    problems.of(request, HttpStatus.BAD_REQUEST, "ui.api.completions-count", CompletionService.MOST));
        }
        List<Read> read = sent.stream().map(one -> read(key.source(), one)).toList();
        List<Completion> right = new ArrayList<>();
        read.forEach(one -> {
            if (one.completion() != null) {
                right.add(one.completion());
            }
        });
        List<CompletionResult> taken = SystemUser.call("api." + key.source(), () -> service.take(right));
        List<Row> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < sent.size(); i++) {
            DomainException refusal = read.get(i).refusal();
            CompletionResult result =
                    refusal == null ? taken.get(next++) : new CompletionResult(Status.REFUSED, refusal);
            rows.add(row(i + 1, sent.get(i), result, request));
        }
        Answer answer = new Answer(
                count(rows, Status.CREATED), count(rows, Status.UNCHANGED), count(rows, Status.REFUSED), rows);
        return ResponseEntity.status(answer.refused() == 0 ? HttpStatus.OK : HttpStatus.MULTI_STATUS)
                .body(answer);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unread, HttpServletRequest request) {
        return problem(problems.of(request, HttpStatus.BAD_REQUEST, "ui.api.not-json"));
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Row row(int number, Sent sent, CompletionResult result, HttpServletRequest request) {
        DomainException refusal = result.refusal();
        return new Row(
                number,
                sent.externalId(),
                word(result.status()),
                refusal == null
                        ? null
                        : problems.of(
                                request,
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                refusal.key(),
                                refusal.arguments().toArray()));
    }

    private static long count(List<Row> rows, Status status) {
        return rows.stream().filter(row -> row.status().equals(word(status))).count();
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Read read(String source, Sent sent) {
        try {
            LocalDate ends = date("endsOn", text("endsOn", sent.endsOn(), 10));
            String starts = sent.startsOn();
            return new Read(
                    new Completion(
                            source,
                            text("externalId", sent.externalId(), 200),
                            text("nip", sent.nip(), 64),
                            text("form", sent.form(), 20).toUpperCase(Locale.ROOT),
                            text("title", sent.title(), 300),
                            text("provider", sent.provider(), 200),
                            starts == null ? ends : date("startsOn", starts),
                            ends,
                            sent.jp() == null ? null : LessonHours.of(sent.jp()),
                            sent.sessions() == null ? 1 : sessions(sent.sessions()),
                            sent.certificateNumber() == null
                                    ? null
                                    : text("certificateNumber", sent.certificateNumber(), 200)),
                    null);
        } catch (DomainException refused) {
            return new Read(null, refused);
        }
    }

    private static String text(String field, @Nullable String value, int most) {
        String text = PlainText.line(value);
        if (text.isEmpty()) {
            throw new DomainException("error.learning.field-missing", field);
        }
        if (text.length() > most || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new DomainException("error.learning.field-text", field, most);
        }
        return text;
    }

    private static int sessions(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fractionOrHuge) {
            throw new DomainException("error.learning.sessions-range", Completion.MOST_SESSIONS);
        }
    }

    private static LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(PlainText.line(value));
        } catch (DateTimeException notADate) {
            throw new DomainException("error.learning.field-date", field);
        }
    }
}
