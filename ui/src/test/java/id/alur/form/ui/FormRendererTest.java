package id.alur.form.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.alur.document.DocumentService;
import id.alur.document.StoredDocument;
import id.alur.form.DraftKey;
import id.alur.form.DraftService;
import id.alur.form.FieldError;
import id.alur.form.FieldKind;
import id.alur.form.FieldOption;
import id.alur.form.FieldRules;
import id.alur.form.FormComponent;
import id.alur.form.FormComponent.Choices;
import id.alur.form.FormContext;
import id.alur.form.FormSchema;
import id.alur.identity.EmployeeId;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class FormRendererTest extends SpringBrowserlessTest {

    private static final FormContext CONTEXT = FormContext.of(DraftKey.start("example"));

    private static final FormSchema FORM = new FormSchema(
            "example",
            List.of(
                    new FormComponent.Text("Text", null, "Isi **lengkap**."),
                    field("outcome", FieldKind.RADIO, null, true, options()),
                    field("course", FieldKind.SELECT, null, false, options()),
                    field("cost", FieldKind.NUMBER, null, false, null),
                    field("reason", FieldKind.TEXTAREA, "=outcome != \"NO\"", true, null),
                    new FormComponent.Group(
                            "Group", null, "Kelompok", List.of(field("note", FieldKind.TEXTFIELD, null, false, null))),
                    field(
                            "detail",
                            FieldKind.SELECT,
                            null,
                            false,
                            new Choices.Computed("=if outcome = \"NO\" then [\"n1\", \"n2\"] else [\"y1\"]")),
                    field("offer", FieldKind.FILEPICKER, null, false, null)));

    @Autowired
    private FormRenderers renderers;

    @Autowired
    private DraftService drafts;

    @Autowired
    private DocumentService documents;

    @BeforeEach
    void somebody() {
        As.employee(new EmployeeId(UUID.randomUUID())).login();
    }

    @Test
    void what_depends_on_another_entry_appears_and_goes_as_one_chooses() {
        open();
        assertThat(reason().isVisible()).isFalse();
        choose("NO");
        assertThat(reason().isVisible()).isTrue();
        choose("YES");
        assertThat(reason().isVisible()).isFalse();
    }

    @Test
    void a_hidden_value_stays_in_the_draft_and_out_of_the_submission() {
        FormRenderer form = open();
        choose("NO");
        reason().setValue("Because");
        choose("YES");
        assertThat(form.getData()).containsEntry("outcome", "YES").doesNotContainKey("reason");
        assertThat(drafts.load(CONTEXT.draft()).orElseThrow().data()).containsEntry("reason", "Because");
    }

    @Test
    void a_wrong_entry_is_kept_and_comes_back_after_the_session_is_gone() {
        open();
        cost().setValue("lima juta");
        choose("NO");
        UI.getCurrent().removeAll();

        FormRenderer again = open();
        assertThat(again.isRestored()).isTrue();
        assertThat(cost().getValue()).isEqualTo("lima juta");
        assertThat(again.getData()).containsEntry("cost", "lima juta").containsEntry("outcome", "NO");
        assertThat(again.validate()).isFalse();
        assertThat(cost().isInvalid()).isTrue();
    }

    @Test
    void a_draft_can_be_thrown_away_for_a_fresh_start() {
        open();
        cost().setValue("1");
        documents.upload(
                CONTEXT.draft(), "a.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)));
        UI.getCurrent().removeAll();
        open(Map.of("cost", new BigDecimal(5_000_000)));
        assertThat(cost().getValue()).isEqualTo("1");
        test(find(NativeButton.class).withText("Mulai dari awal").single()).click();
        assertThat(cost().getValue()).isEqualTo("5.000.000");
        assertThat(drafts.load(CONTEXT.draft())).isEmpty();
        assertThat(documents.listOfDraft(CONTEXT.draft())).isEmpty();
    }

    @Test
    void nothing_is_saved_by_looking_and_nothing_is_left_after_sending() {
        FormRenderer form = open(Map.of("cost", 5));
        form.saveDraft();
        assertThat(drafts.load(CONTEXT.draft())).isEmpty();
        cost().setValue("6");
        assertThat(drafts.load(CONTEXT.draft())).isPresent();
        form.draftSent();
        assertThat(drafts.load(CONTEXT.draft())).isEmpty();
    }

    @Test
    void each_error_stands_at_its_field_and_at_the_top_until_the_entry_changes() {
        FormRenderer form = open();
        form.setErrors(List.of(
                new FieldError("outcome", "error.form.choose"),
                new FieldError("cost", "error.form.min", new BigDecimal(1000)),
                new FieldError("stranger", "error.form.unknown-field")));
        assertThat(cost().isInvalid()).isTrue();
        assertThat(cost().getErrorMessage()).isEqualTo("Paling kecil 1.000.");
        assertThat(outcome().isInvalid()).isTrue();
        assertThat(texts(form)).contains("3 isian perlu diperbaiki", "cost: Paling kecil 1.000.");
        cost().setValue("2000");
        assertThat(cost().isInvalid()).isFalse();
        assertThat(texts(form)).contains("2 isian perlu diperbaiki").doesNotContain("cost: Paling");
        form.setErrors(List.of());
        assertThat(outcome().isInvalid()).isFalse();
    }

    @Test
    void the_check_of_the_page_is_that_of_the_server() {
        FormRenderer form = open();
        assertThat(form.validate()).isFalse();
        choose("YES");
        assertThat(form.validate()).isTrue();
    }

    @Test
    void options_that_depend_on_another_entry_change_with_it() {
        FormRenderer form = open();
        choose("NO");
        detail().setValue(new FieldOption("n2", "n2"));
        assertThat(form.getData()).containsEntry("detail", "n2");
        choose("YES");
        assertThat(form.getData()).containsEntry("detail", null);
        detail().setValue(new FieldOption("y1", "y1"));
        UI.getCurrent().removeAll();
        assertThat(open().getData()).containsEntry("detail", "y1");
    }

    @Test
    void an_option_that_is_gone_is_told() {
        drafts.save(CONTEXT.draft(), Map.of("course", "GONE"), null);
        open();
        assertThat(course().getValue()).isNull();
        assertThat(course().isInvalid()).isTrue();
    }

    @Test
    void another_tab_that_saved_in_between_is_told() {
        FormRenderer form = open();
        cost().setValue("1");
        drafts.save(CONTEXT.draft(), Map.of("cost", "2"), null);
        cost().setValue("3");
        assertThat(texts(form)).contains("juga diubah di tempat lain");
    }

    @Test
    void a_submission_is_read_in_the_words_of_the_form() {
        StoredDocument file = documents.upload(
                CONTEXT.draft(), "a.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)));
        UI.getCurrent()
                .add(renderers.show(
                        FORM,
                        CONTEXT,
                        Map.of(
                                "outcome",
                                "YES",
                                "cost",
                                5_260_000,
                                "course",
                                "GONE",
                                "offer",
                                List.of(file.id().toString()))));
        assertThat(find(Description.class).all().stream()
                        .map(description -> description.getElement().getTextRecursively()))
                .containsExactly("Ya sekali", "GONE", "5.260.000", "a.pdf (1 KB)");
        assertThat(find(Anchor.class).withText("a.pdf (1 KB)").single().isDownload())
                .isTrue();
    }

    private FormRenderer open() {
        return open(Map.of());
    }

    private FormRenderer open(Map<String, Object> initialData) {
        FormRenderer form = renderers.edit(FORM, CONTEXT, initialData);
        UI.getCurrent().add(form);
        return form;
    }

    private static String texts(FormRenderer form) {
        return form.getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<FieldOption> outcome() {
        return find(RadioButtonGroup.class).withLabel("outcome").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<FieldOption> course() {
        return find(ComboBox.class).withLabel("course").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<FieldOption> detail() {
        return find(ComboBox.class).withLabel("detail").single();
    }

    private TextField cost() {
        return find(TextField.class).withLabel("cost").single();
    }

    private TextArea reason() {
        return UI.getCurrent()
                .getChildren()
                .filter(FormRenderer.class::isInstance)
                .flatMap(form -> form.getChildren())
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void choose(String value) {
        outcome()
                .setValue(((Choices.Fixed) options())
                        .options().stream()
                                .filter(option -> option.value().equals(value))
                                .findFirst()
                                .orElseThrow());
    }

    private static Choices options() {
        return new Choices.Fixed(List.of(new FieldOption("YES", "Ya sekali"), new FieldOption("NO", "Tidak")));
    }

    private static FormComponent.Field field(
            String key, FieldKind kind, @Nullable String hide, boolean required, @Nullable Choices choices) {
        return new FormComponent.Field(
                "Field_" + key,
                hide,
                kind,
                key,
                key,
                null,
                new FieldRules(
                        required, null, null, null, null, null, FieldRules.Format.ANY, null, false, List.of(), false),
                choices,
                null,
                false,
                false,
                false);
    }
}
