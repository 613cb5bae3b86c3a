package id.alur.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;
import id.alur.form.Draft;
import id.alur.form.FieldError;
import id.alur.form.FormComponent;
import id.alur.form.FormComponent.Choices;
import id.alur.form.FormComponent.Field;
import id.alur.form.FormContext;
import id.alur.form.FormRefusedException;
import id.alur.form.FormSchema;
import id.alur.shell.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A form to fill in. It saves itself as a draft after each pause in typing, also when it is wrong, and starts with that draft the next
 * time; shows and hides what depends on other entries at once; and tells all errors at the top and each at its field. It has no
 * buttons: the page that shows it takes {@link #getData()}, and calls {@link #draftSent()} when that was accepted.
 */
@StyleSheet("alur-form.css")
public final class FormRenderer extends Div {

    private final transient FormParts parts;
    private final transient FormSchema schema;
    private final transient FormContext context;
    private final transient Map<String, Object> initialData;
    private final transient Map<String, FieldEditor<?>> editors = new LinkedHashMap<>();
    private final transient Map<String, Component> componentsById = new LinkedHashMap<>();
    private final transient List<Consumer<Map<String, @Nullable Object>>> listeners = new ArrayList<>();
    private final transient FormErrors errors = new FormErrors(editors);
    private final Autosave autosave;
    private final DraftNotice notice = new DraftNotice(this::startAgain);
    private transient @Nullable Draft restored;
    private boolean filling;

    /** Made by {@link FormRenderers}. */
    FormRenderer(FormParts parts, FormSchema schema, FormContext context, Map<String, Object> initialData) {
        this.parts = parts;
        this.schema = schema;
        this.context = context;
        this.initialData = new LinkedHashMap<>(initialData);
        this.autosave = new Autosave(parts.drafts(), parts.formats(), context.draft());
        addClassName("alur-form");
        add(notice, errors.summary());
        if (schema.fields().stream().anyMatch(field -> field.rules().required())) {
            Paragraph required = new Paragraph(Texts.t("ui.form.required-hint"));
            required.addClassName("alur-muted");
            add(required);
        }
        addComponents(this, schema.components());
        add(autosave);
        Optional<Draft> draft = autosave.load();
        fill(draft.map(Draft::data).orElse(this.initialData));
        draft.ifPresent(found -> {
            restored = found;
            notice.show(parts.formats().dateTime(found.savedAt()));
        });
    }

    /** The values as a submission carries them: those of visible fields, null where nothing is entered. */
    public Map<String, @Nullable Object> getData() {
        Map<String, @Nullable Object> all = rawData();
        Map<String, Object> visible = parts.visibility().visible(schema, withoutNulls(all), context);
        all.keySet().removeIf(key -> all.get(key) != null && !visible.containsKey(key));
        return all;
    }

    /** Shows these errors, and leads there; an empty list takes all of them away. */
    public void setErrors(List<FieldError> found) {
        errors.show(found);
        errors.takeFocus();
    }

    /** Shows why the submission was refused. */
    public void setErrors(FormRefusedException refused) {
        setErrors(refused.errors());
    }

    /**
     * Checks what is entered as the server will and shows the errors, if any.
     *
     * @return whether there are none
     */
    public boolean validate() {
        List<FieldError> found =
                parts.validator().validate(schema, getData(), context).errors();
        setErrors(found);
        return found.isEmpty();
    }

    /** Hears of every change, with the data as of {@link #getData()}. */
    public void onChange(Consumer<Map<String, @Nullable Object>> listener) {
        listeners.add(listener);
    }

    /** Whether the form was filled from an earlier draft. */
    public boolean isRestored() {
        return restored != null;
    }

    /** Puts a value into a field, as if the person had; a draft that says otherwise gives way. */
    public void prefer(String key, Object value) {
        FieldEditor<?> editor = editors.get(key);
        if (editor != null && !value.equals(rawData().get(key)) && editor.setValue(value)) {
            changed(key);
        }
    }

    /** Saves at once, for instance before the page is left. */
    public void saveDraft() {
        autosave.save(rawData());
    }

    /** The submission was accepted: the draft is done with. */
    public void draftSent() {
        autosave.discard();
    }

    /** Puts the cursor into the first field that can be filled in. */
    public void focusFirstField() {
        editors.values().stream()
                .filter(editor -> editor.component().isVisible()
                        && !editor.field().readonly()
                        && !editor.field().disabled())
                .findFirst()
                .ifPresent(FieldEditor::focus);
    }

    private void startAgain() {
        autosave.discard();
        parts.documents().discard(context.draft());
        restored = null;
        notice.setVisible(false);
        setErrors(List.of());
        fill(initialData);
        focusFirstField();
    }

    private void addComponents(HasComponents parent, List<FormComponent> components) {
        for (FormComponent component : components) {
            Component shown =
                    switch (component) {
                        case FormComponent.Text text -> new Markdown(text.markdown());
                        case FormComponent.Separator separator -> separator.line() ? new Hr() : new Div();
                        case FormComponent.Group group -> {
                            FieldSet fields = new FieldSet(group.label());
                            addComponents(fields, group.components());
                            yield fields;
                        }
                        case Field field -> editor(field).component();
                    };
            componentsById.put(component.id(), shown);
            parent.add(shown);
        }
    }

    private FieldEditor<?> editor(Field field) {
        FieldEditor<?> editor = parts.editor(schema, field, context);
        editors.put(field.key(), editor);
        editor.onChange(() -> changed(field.key()));
        return editor;
    }

    private void fill(Map<String, ?> data) {
        List<FieldError> gone = new ArrayList<>();
        offerComputed(data);
        filling = true;
        editors.forEach((key, editor) -> {
            Field field = editor.field();
            Object value = field.readonly() ? context.facts().get(key) : data.get(key);
            if (!editor.setValue(value == null && !data.containsKey(key) ? field.defaultValue() : value)) {
                gone.add(new FieldError(key, "error.form.not-an-option"));
            }
        });
        filling = false;
        refresh();
        autosave.startFrom(rawData());
        Set<String> hidden = parts.visibility().hidden(schema, withoutNulls(rawData()), context);
        // A field that nobody sees yet is simply empty when it appears.
        gone.removeIf(error -> hidden.contains(error.key()));
        errors.show(gone);
    }

    private void changed(String key) {
        if (filling) {
            return;
        }
        errors.forget(key);
        refresh();
        saveDraft();
        Map<String, @Nullable Object> data = getData();
        listeners.forEach(listener -> listener.accept(data));
    }

    /** Shows and hides what depends on other entries, and offers the options that do. */
    private void refresh() {
        Map<String, Object> data = withoutNulls(rawData());
        Set<String> hidden = parts.visibility().hidden(schema, data, context);
        componentsById.forEach((id, component) -> component.setVisible(!hidden.contains(id)));
        offerComputed(data);
    }

    private void offerComputed(Map<String, ?> data) {
        filling = true;
        for (FieldEditor<?> editor : editors.values()) {
            if (editor.field().choices() instanceof Choices.Computed) {
                editor.offer(parts.choices().of(schema, editor.field(), data, context));
            }
        }
        filling = false;
    }

    private Map<String, @Nullable Object> rawData() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        editors.forEach((key, editor) -> data.put(key, editor.value()));
        return data;
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> data) {
        Map<String, Object> present = new LinkedHashMap<>();
        data.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return present;
    }
}
