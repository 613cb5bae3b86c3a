package id.alur.training.learning.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.alur.apikey.ApiKey;
import id.alur.apikey.ui.ApiProblems;
import id.alur.identity.SystemUser;
import id.alur.shared.DomainException;
import id.alur.training.learning.Completion;
import id.alur.training.learning.CompletionResult;
import id.alur.training.learning.CompletionResult.Status;
import id.alur.training.learning.CompletionService;
import jakarta.servlet.http.HttpServletRequest;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learning platforms tell here who has completed what. Rows stand for themselves: those that are right are taken, each other one
 * comes back with its problem; sending the same again changes nothing.
 */
@RestController
@RequestMapping("/api/v1/learning/completions")
class CompletionsController {

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
    private final CompletionReader reader;

    CompletionsController(CompletionService service, ApiProblems problems, JsonMapper json) {
        this.service = service;
        this.problems = problems;
        reader = new CompletionReader(json);
    }

    /** The type of the answer is agreed before anything is done: whoever cannot read it has sent nothing. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(@RequestBody byte[] body, HttpServletRequest request) {
        ApiKey key = ApiProblems.key(request);
        List<JsonNode> sent;
        try {
            sent = reader.rows(body);
        } catch (JacksonException notJson) {
            return problem(problems.of(request, HttpStatus.BAD_REQUEST, "ui.api.not-json"));
        } catch (DomainException refused) {
            return problem(problems.of(
                    request,
                    HttpStatus.BAD_REQUEST,
                    refused.key(),
                    refused.arguments().toArray()));
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

    private Row row(int number, JsonNode sent, CompletionResult result, HttpServletRequest request) {
        DomainException refusal = result.refusal();
        return new Row(
                number,
                sent.path("externalId").stringValue(null),
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

    private Read read(String source, JsonNode sent) {
        try {
            return new Read(reader.completion(source, sent), null);
        } catch (DomainException refused) {
            return new Read(null, refused);
        }
    }
}
