package id.alur.task;

import id.alur.form.FormRegistry;
import id.alur.identity.CurrentUser;
import id.alur.identity.EmployeeId;
import id.alur.identity.TaskKey;
import id.alur.security.Principals;
import id.alur.shared.Page;
import id.alur.shared.PlainText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of work of whoever is logged in. As fast with a million open tasks as with ten: a queue is read from an index for
 * each candidate set of the person, its size from counters.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class TaskInbox {

    private final InboxRepository repository;
    private final Principals principals;
    private final FormRegistry forms;
    private final Clock clock;

    TaskInbox(InboxRepository repository, Principals principals, FormRegistry forms, Clock clock) {
        this.repository = repository;
        this.principals = principals;
        this.forms = forms;
        this.clock = clock;
    }

    public Page<InboxRow> page(InboxQuery query) {
        EmployeeId me = CurrentUser.require();
        String words = tsquery(query.text());
        boolean nothingToSearch = words == null && query.text() != null && !PlainText.isBlank(query.text());
        if (nothingToSearch || query.offset() >= InboxQuery.MAX_OFFSET) {
            return Page.empty();
        }
        List<Long> sets =
                switch (query.list()) {
                    case MINE -> sets(me, query.processId()).alone();
                    case GROUP -> sets(me, query.processId()).shared();
                    case WAITING, DONE -> List.of();
                };
        InboxScope scope = new InboxScope(me, LocalDate.now(clock), sets, words);
        InboxTotal total = query.list() == InboxQuery.List.GROUP && words == null && query.urgency() == null
                ? InboxTotal.exactly(repository.queueSize(me, sets))
                : repository.total(query, scope);
        // A rare word is looked up, a frequent one is met soon enough on the way through the queue.
        List<InboxRow> rows = repository.rows(query, scope, words == null || total.atLeast());
        return new Page<>(query.list() == InboxQuery.List.DONE ? decided(rows) : rows, total.value(), total.atLeast());
    }

    /** The words of the form say what was decided; a form that is no longer known says nothing. */
    private List<InboxRow> decided(List<InboxRow> rows) {
        List<TaskKey> keys = new ArrayList<>();
        rows.forEach(row -> {
            if (row.key() != null) {
                keys.add(row.key());
            }
        });
        Map<TaskKey, InboxRepository.Entered> entered = repository.entered(keys);
        return rows.stream()
                .map(row -> {
                    InboxRepository.Entered sent = row.key() == null ? null : entered.get(row.key());
                    return sent == null
                            ? row
                            : row.withDecision(forms.find(sent.formId())
                                    .flatMap(form -> form.decision(sent.data()))
                                    .orElse(null));
                })
                .toList();
    }

    public InboxCounts counts() {
        EmployeeId me = CurrentUser.require();
        InboxRepository.Sets sets = sets(me, null);
        return repository.counts(me, LocalDate.now(clock), sets.alone(), repository.queueSize(me, sets.shared()));
    }

    private InboxRepository.Sets sets(EmployeeId me, @Nullable String processId) {
        return repository.setsOf(principals.of(me), principals.ofAlone(me), processId);
    }

    /** For live update: the topics of channel {@code alur_task} that concern the lists of this person now. */
    public List<String> topics() {
        EmployeeId me = CurrentUser.require();
        return Stream.concat(
                        Stream.of("u" + me),
                        Stream.of(sets(me, null))
                                .flatMap(sets -> Stream.concat(sets.shared().stream(), sets.alone().stream()))
                                .map(set -> "q" + set))
                .toList();
    }

    /** All words of the text as beginnings of words; null when the text has none. */
    private static @Nullable String tsquery(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String query = PlainText.words(text).stream()
                .limit(12)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
