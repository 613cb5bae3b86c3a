package id.alur.task.ui;

import com.vaadin.flow.router.QueryParameters;
import id.alur.shared.PlainText;
import id.alur.task.InboxQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the list shows, as it stands in the address, so that "back" and a bookmark lead to the same list. */
record InboxFilter(
        InboxQuery.List list,
        String text,
        @Nullable String processId,
        InboxQuery.@Nullable Urgency urgency,
        InboxQuery.Sort sort) {

    private static final String LIST = "daftar";
    private static final String TEXT = "cari";
    private static final String PROCESS = "proses";
    private static final String URGENCY = "batas";
    private static final String SORT = "urut";
    private static final int MAX_TEXT = 200;

    static final InboxFilter START = new InboxFilter(InboxQuery.List.MINE, "", null, null, InboxQuery.Sort.DUE);

    static InboxFilter of(QueryParameters parameters) {
        Function<String, String> value =
                name -> parameters.getSingleParameter(name).map(String::strip).orElse("");
        String text = value.apply(TEXT);
        String process = value.apply(PROCESS);
        return new InboxFilter(
                parse(InboxQuery.List.class, value.apply(LIST), InboxQuery.List.MINE),
                text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
                process.isEmpty() ? null : process,
                parseUrgency(value.apply(URGENCY)),
                parse(InboxQuery.Sort.class, value.apply(SORT), InboxQuery.Sort.DUE));
    }

    private static InboxQuery.@Nullable Urgency parseUrgency(String text) {
        for (InboxQuery.Urgency urgency : InboxQuery.Urgency.values()) {
            if (code(urgency).equals(text)) {
                return urgency;
            }
        }
        return null;
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String text, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (code(value).equals(text)) {
                return value;
            }
        }
        return otherwise;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    QueryParameters toParameters() {
        Map<String, List<String>> parameters = new HashMap<>();
        if (list != InboxQuery.List.MINE) {
            parameters.put(LIST, List.of(code(list)));
        }
        if (!text.isEmpty()) {
            parameters.put(TEXT, List.of(text));
        }
        if (processId != null) {
            parameters.put(PROCESS, List.of(processId));
        }
        if (urgency != null) {
            parameters.put(URGENCY, List.of(code(urgency)));
        }
        if (sort != InboxQuery.Sort.DUE) {
            parameters.put(SORT, List.of(code(sort)));
        }
        return new QueryParameters(parameters);
    }

    boolean isNarrowed() {
        return !text.isEmpty() || processId != null || urgency != null;
    }

    InboxFilter withList(InboxQuery.List other) {
        return new InboxFilter(other, text, processId, urgency, sort);
    }

    InboxFilter withText(String other) {
        return new InboxFilter(list, PlainText.line(other), processId, urgency, sort);
    }

    InboxFilter withProcess(@Nullable String other) {
        return new InboxFilter(list, text, other, urgency, sort);
    }

    InboxFilter withUrgency(InboxQuery.@Nullable Urgency other) {
        return new InboxFilter(list, text, processId, other, sort);
    }

    InboxFilter withSort(InboxQuery.Sort other) {
        return new InboxFilter(list, text, processId, urgency, other);
    }

    InboxFilter unnarrowed() {
        return new InboxFilter(list, "", null, null, sort);
    }

    InboxQuery query(int offset, int limit) {
        return new InboxQuery(list, text.isEmpty() ? null : text, processId, urgency, sort, offset, limit);
    }
}
