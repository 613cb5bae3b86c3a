package id.alur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.alur.casefile.CaseFileService;
import id.alur.casefile.NewCaseFile;
import id.alur.identity.CaseFileId;
import id.alur.identity.EmployeeId;
import id.alur.shared.NotFoundException;
import id.alur.testing.As;
import id.alur.testing.CoreTest;
import id.alur.testing.People;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class ProcessDiagramServiceTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
              <bpmn:process id="training-request" name="Uji" isExecutable="true">
                <bpmn:startEvent id="Event_Asked" name="Permohonan masuk"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="Task_Review" name="Tinjau"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
                <bpmn:exclusiveGateway id="Gateway_Word" name="Disetujui?"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:exclusiveGateway>
                <bpmn:endEvent id="Event_Done" name="Selesai"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="Event_Asked" targetRef="Task_Review" />
                <bpmn:sequenceFlow id="f2" sourceRef="Task_Review" targetRef="Gateway_Word" />
                <bpmn:sequenceFlow id="f3" sourceRef="Gateway_Word" targetRef="Event_Done" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    ProcessDiagramService diagrams;

    @Autowired
    CaseFileService cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    private CaseFileId file;
    private EmployeeId stranger;

    @BeforeEach
    void a_case() {
        var opd = people.opd("opd-" + UUID.randomUUID());
        EmployeeId sari = people.employee("Sari", opd, null);
        stranger = people.employee("Orang lain", opd, null);
        As.employee(sari).login();
        file = Objects.requireNonNull(transaction.execute(
                status -> cases.open(new NewCaseFile("training-request", "UJI", "Bimtek", sari, null))
                        .id()));
    }

    @Test
    void before_the_engine_has_started_there_is_nothing_to_show() {
        assertThat(diagrams.of(file)).isEmpty();
    }

    @Test
    void the_outline_says_the_same_as_the_diagram() {
        jdbc.sql("""
                        insert into engine.process_definition (definition_key, process_id, version, resource_name, bpmn, deployed_at)
                        values (1, 'training-request', 1, 'training-request.bpmn', :bpmn, now())""").param("bpmn", MODEL).update();
        jdbc.sql("""
                        insert into engine.process_instance (process_instance_key, process_id, definition_key, version, case_id, state,
                            started_at)
                        values (7, 'training-request', 1, 1, :case, 'ACTIVE', now())""").param("case", file.value()).update();
        jdbc.sql("""
                        insert into engine.element_instance (element_instance_key, process_instance_key, definition_key, element_id,
                            element_type, state, entered_at, left_at)
                        values (7, 7, 1, 'training-request', 'PROCESS', 'ACTIVE', now(), null),
                               (8, 7, 1, 'Event_Asked', 'START_EVENT', 'COMPLETED', now(), now()),
                               (9, 7, 1, 'Task_Review', 'USER_TASK', 'COMPLETED', now(), now()),
                               (10, 7, 1, 'Task_Review', 'USER_TASK', 'ACTIVE', now(), null)""").update();
        CaseProcess process = diagrams.of(file).orElseThrow();
        assertThat(process.activeElementIds()).containsExactly("Task_Review");
        assertThat(process.completedElementIds()).containsExactly("Event_Asked");
        assertThat(process.ended()).isFalse();
        assertThat(process.outline())
                .extracting(OutlineStep::name, OutlineStep::state)
                .containsExactly(
                        tuple("Permohonan masuk", OutlineStep.State.DONE),
                        tuple("Tinjau", OutlineStep.State.CURRENT),
                        tuple("Selesai", OutlineStep.State.NOT_REACHED));
    }

    @Test
    void who_may_not_read_the_case_does_not_see_its_process() {
        As.employee(stranger)
                .run(() -> assertThatThrownBy(() -> diagrams.of(file)).isInstanceOf(NotFoundException.class));
    }
}
