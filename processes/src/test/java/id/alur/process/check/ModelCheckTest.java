package id.alur.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.alur.process.ProcessResource.Kind;
import id.alur.process.ProcessResources;
import id.alur.process.ReleasedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped keeps the rules that owners are held to; and each rule finds the model that breaks it, by its element. */
class ModelCheckTest {

    /** A process without Java: asked for, decided, handed over. */
    private static final Path TOY = Path.of("../core/src/test/resources/processes/vehicle");

    private final ModelCheck check = new ModelCheck();

    @Test
    void nothing_is_found_in_what_is_shipped() {
        assertThat(check.check(ReleasedModel.shipped())).isEmpty();
        assertThat(ProcessResources.models())
                .allSatisfy(model -> assertThat(model.name()).startsWith(model.feature() + "-"));
    }

    @Test
    void a_process_without_java_may_be_released_and_only_what_it_leaves_out_is_pointed_at() {
        assertThat(found(toy("", "", "")))
                .containsExactly(
                        "WARNING deadline-missing Task_HandOverVehicle", "WARNING task-outcome Task_HandOverVehicle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vehicle-loan.bpmn | id="vehicle-loan" name | id="vehicle-hire" name | process-id | vehicle-hire
            vehicle-loan.bpmn | name="Peminjaman kendaraan dinas" | name=" " | name-missing | vehicle-loan
            vehicle-loan.bpmn | isExecutable="true" | isExecutable="false" | not-executable | vehicle-loan
            vehicle-loan.bpmn | Version="8.6.0" | Version="8.9.0" | engine-version |
            vehicle-loan.bpmn | <zeebe:userTask /> | <zeebe:userTask /><!-- taskListener --> | too-new |
            vehicle-loan.bpmn | externalReference="vehicle-hand-over" | externalReference="vehicle-hand-over" bindingType="deployment" | binding | Task_HandOverVehicle
            vehicle-loan.bpmn | StartEvent_LoanRequested | Start_LoanRequested | element-id | Start_LoanRequested
            vehicle-loan.bpmn | name="Serahkan kendaraan" | name="" | name-missing | Task_HandOverVehicle
            vehicle-loan.bpmn | Disetujui? | Disetujui | question-missing | Gateway_Approved
            vehicle-loan.bpmn | name="tidak" | name="" | name-missing | Flow_Refused
            vehicle-loan.bpmn | <bpmn:exclusiveGateway id="Gateway_Approved" | <bpmn:exclusiveGateway default="Flow_Refused" id="Gateway_Approved" | default-flow | Gateway_Approved
            vehicle-loan.bpmn | vehicle.loan-requested | loan-requested | message-name | Message_LoanRequested
            vehicle-loan.bpmn | x="712" y="302" | x="712" y="190" | overlap | EndEvent_VehicleLent
            vehicle-loan.bpmn | vehicle-hand-over | vehicle-give | form-missing | Task_HandOverVehicle
            vehicle-loan.bpmn | =outcome = "approve" | =count(outcome) > 1 | feel-construct |
            vehicle-loan.bpmn | =outcome = "reject" | =outcome = | feel-unreadable |
            vehicle-loan.bpmn | =outcome = "reject" | =outcome = "no" | answer-unknown | Task_ReviewLoan
            vehicle-loan.bpmn | + opdCode | + headName | variable | headName
            vehicle-loan.bpmn | </bpmn:definitions> | | unreadable |
            vehicle-loan.bpmn | source="=null" target="outcome" | source="=null" target="isAsked" | task-outcome | Task_ReviewLoan
            """)
    void each_rule_finds_the_model_that_breaks_it(
            String file, String right, String wrong, String rule, String element) {
        assertThat(found(toy(file, right, wrong == null ? "" : wrong)))
                .anySatisfy(finding -> assertThat(finding).isEqualTo("ERROR " + rule + " " + element));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"iframe","id":"A"}]} | field-type | A
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"number","key":"a","label":"A","validate":{"step":1}}]} | field-rule | a
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"number","key":"a","label":"A"},{"type":"number","key":"a","label":"A"}]} | field-twice | a
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"number","key":"A1","label":"A"}]} | field-key | A1
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"datetime","key":"a","label":"A"}]} | name-missing | a
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"radio","key":"a","label":"A","validate":{"required":true},"properties":{"variable":"a"},"values":[{"value":"x"}]}]} | field-variable | a
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"radio","key":"outcome","label":"A","properties":{"variable":"outcome"},"values":[{"value":"x"}]}]} | answer-optional | outcome
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"radio","key":"outcome","label":"A","validate":{"required":true},"properties":{"variable":"outcome"}}]} | answers-missing | outcome
            {"id":"f","executionPlatformVersion":"8.6.0","components":[{"type":"text","id":"A","conditional":{"hide":"=count(a) = null"}}]} | feel-construct | A
            {"id":"g","executionPlatformVersion":"8.6.0"} | form-id |
            {"id":"f","executionPlatformVersion":"8.9.0"} | engine-version |
            no JSON | unreadable |
            """)
    void each_rule_finds_the_form_that_breaks_it_and_nothing_else(String form, String rule, String element) {
        assertThat(found(List.of(new ReleasedModel(Kind.FORM, "f", null, form))))
                .containsExactly("ERROR " + rule + " " + element, "WARNING form-unused null");
    }

    @Test
    void a_table_holds_its_decision_and_only_allowed_feel() {
        assertThat(found(List.of(new ReleasedModel(Kind.DECISION, "d", LocalDate.of(2026, 1, 1), """
                        <decision id="other"><inputEntry id="I"><text>today()</text></inputEntry></decision>"""))))
                .startsWith("ERROR decision-id null")
                .contains("ERROR feel-construct null");
    }

    private List<String> found(List<ReleasedModel> models) {
        return check.check(models).stream()
                .map(one -> one.severity() + " " + one.key().replace("model.check.", "") + " " + one.element())
                .toList();
    }

    private static List<ReleasedModel> toy(String file, String right, String wrong) {
        List<ReleasedModel> models = new ArrayList<>();
        for (String name : List.of(
                "vehicle-loan.bpmn", "vehicle-loan.form", "vehicle-review-loan.form", "vehicle-hand-over.form")) {
            try {
                String text = Files.readString(TOY.resolve(name));
                if (name.equals(file)) {
                    assertThat(text).contains(right);
                    text = text.replace(right, wrong);
                }
                models.add(new ReleasedModel(
                        name.endsWith(".form") ? Kind.FORM : Kind.MODEL, name.replaceFirst("\\..*", ""), null, text));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return models;
    }
}
