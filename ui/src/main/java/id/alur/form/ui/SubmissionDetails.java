package id.alur.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.alur.document.StoredDocument;
import id.alur.form.FieldOption;
import id.alur.form.FormComponent.Field;
import id.alur.form.FormContext;
import id.alur.form.FormSchema;
import id.alur.identity.DocumentId;
import id.alur.shared.NotFoundException;
import id.alur.shell.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A submission to read: label and value of each field that has one, in the words of the form. */
@StyleSheet("alur-form.css")
final class SubmissionDetails extends DescriptionList {

    private final transient FormParts parts;
    private final transient FormSchema schema;
    private final transient FormContext context;
    private final transient Map<String, Object> data = new HashMap<>();

    SubmissionDetails(FormParts parts, FormSchema schema, FormContext context, Map<String, ?> data) {
        this.parts = parts;
        this.schema = schema;
        this.context = context;
        data.forEach((key, value) -> {
            if (value != null) {
                this.data.put(key, value);
            }
        });
        addClassName("alur-details");
        for (Field field : schema.fields()) {
            Object value = this.data.get(field.key());
            if (value != null && !value.toString().isEmpty()) {
                Div row = new Div(new Term(field.label()), new Description(shown(field, value)));
                add(row);
            }
        }
    }

    private Component shown(Field field, Object value) {
        return switch (field.kind()) {
            case TEXTFIELD, TEXTAREA -> lines(value.toString());
            case NUMBER -> new Span(new NumberText(Texts.locale()).show(value));
            case DATE -> new Span(date(value.toString()));
            case TIME -> new Span(value.toString().replace(':', '.'));
            case DATE_TIME -> new Span(dateTime(value.toString()));
            case CHECKBOX -> new Span(Texts.t(Boolean.TRUE.equals(value) ? "ui.form.yes" : "ui.form.no"));
            case SELECT, RADIO, CHECKLIST, TAGLIST -> new Span(String.join("; ", labels(field, value)));
            case FILEPICKER -> files(value);
        };
    }

    private static Span lines(String text) {
        Span lines = new Span(text);
        lines.addClassName("alur-lines");
        return lines;
    }

    private String date(String value) {
        try {
            return parts.formats().date(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private String dateTime(String value) {
        try {
            LocalDateTime time = LocalDateTime.parse(value);
            return parts.formats().date(time.toLocalDate()) + ", "
                    + time.toLocalTime().toString().replace(':', '.');
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** An option that is not offered any more is shown as it was stored. */
    private List<String> labels(Field field, Object value) {
        List<FieldOption> options = parts.choices().of(schema, field, data, context);
        List<String> labels = new ArrayList<>();
        for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
            labels.add(options.stream()
                    .filter(option -> option.value().equals(String.valueOf(one)))
                    .map(FieldOption::label)
                    .findFirst()
                    .orElse(String.valueOf(one)));
        }
        return labels;
    }

    private Div files(Object value) {
        Div files = new Div();
        for (Object id : value instanceof Collection<?> many ? many : List.of(value)) {
            try {
                StoredDocument file = parts.documents().find(new DocumentId(UUID.fromString(String.valueOf(id))));
                files.add(new Div(parts.links().link(file.id(), file.name(), file.size())));
            } catch (NotFoundException | IllegalArgumentException e) {
                files.add(new Div(new Span(Texts.t("error.document.not-found"))));
            }
        }
        return files;
    }
}
