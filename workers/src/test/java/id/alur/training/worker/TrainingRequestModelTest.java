package id.alur.training.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.alur.engine.worker.EngineTasks;
import id.alur.local.LocalEngine;
import id.alur.process.ProcessResource;
import id.alur.process.ProcessResources;
import id.alur.process.TrainingRequestProcess;
import id.alur.process.TrainingRequestProcess.EndEvents;
import id.alur.process.TrainingRequestProcess.JobTypes;
import id.alur.process.TrainingRequestProcess.Messages;
import id.alur.process.TrainingRequestProcess.Outcomes;
import id.alur.process.TrainingRequestProcess.Stages;
import id.alur.process.TrainingRequestProcess.Tasks;
import id.alur.process.TrainingRequestProcess.Variables;
import id.alur.testing.TestDatabase;
import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.command.ClientStatusException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The model alone on the real engine, with answers from a script: what it does when everybody behaves, and when not. */
class TrainingRequestModelTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Case and applicant of a message that is sent before the model is there. */
    private static final String TOO_EARLY = UUID.randomUUID().toString();

    private static LocalEngine engine;
    private static CamundaClient client;
    private static EngineTasks tasks;
    private static JdbcClient jdbc;

    private static final String PASSWORD = "a password of this test";

    private final String caseId = UUID.randomUUID().toString();
    private final String applicantId = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        String url = TestDatabase.create();
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.USER, TestDatabase.PASSWORD));
        engine = LocalEngine.builder()
                .exporter(url, TestDatabase.USER, TestDatabase.PASSWORD)
                .jvmArgument("-XX:TieredStopAtLevel=1")
                .guard(PASSWORD)
                .build();
        engine.start();
        client = connection()
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .username(LocalEngine.USER)
                        .password(PASSWORD)
                        .build())
                .build();
        tasks = new EngineTasks(client);
        publish(TOO_EARLY, TOO_EARLY, UUID.randomUUID());
        ProcessResource model = ProcessResources.models().stream()
                .filter(resource -> resource.name().equals(TrainingRequestProcess.PROCESS_ID))
                .findFirst()
                .orElseThrow();
        client.newDeployResourceCommand()
                .addResourceBytes(model.bytes(), model.fileName())
                .send()
                .join();
    }

    private static CamundaClientBuilder connection() {
        return CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(PATIENCE);
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    /** That it is so by HTTP, and on the other engine, is tested where those are. */
    @Test
    void who_does_not_know_the_engines_password_commands_nothing_by_grpc() {
        try (CamundaClient stranger = connection().build()) {
            var topology = stranger.newTopologyRequest();
            assertThatThrownBy(() -> topology.send().join())
                    .isInstanceOf(ClientStatusException.class)
                    .hasMessageContaining("password is missing or wrong");
        }
    }

    @Test
    void all_stages_approve_and_the_training_is_finished() {
        submit();
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        complete(openTask(Tasks.REVIEW_BY_SUPERIOR), Outcomes.APPROVED);
        route(Stages.OPD_HEAD, "role:opd-head@dinkes");
        complete(openTask(Tasks.REVIEW_BY_OPD_HEAD), Outcomes.APPROVED);
        route(Stages.BKPSDM, "role:bkpsdm-training");
        complete(openTask(Tasks.VERIFY_BY_BKPSDM), Outcomes.APPROVED);
        route(Stages.DONE, "");
        job(JobTypes.ANNOUNCE_APPROVAL, Map.of());
        job(JobTypes.ISSUE_LETTER, Map.of());
        job(JobTypes.PLAN_FINISH, Map.of(Variables.COURSE_ENDS_AT, "2026-01-05T10:00:00Z"));
        job(JobTypes.SET_REPORT_DEADLINE, Map.of());
        tasks.complete(openTask(Tasks.SUBMIT_REPORT), Map.of());
        complete(openTask(Tasks.CONFIRM_FINISH), Outcomes.FINISHED);
        job(JobTypes.POST_LEARNING_HOURS, Map.of());
        job(JobTypes.ISSUE_ACKNOWLEDGEMENT, Map.of());
        awaitEnd(EndEvents.REQUEST_FINISHED);
    }

    @Test
    void the_offices_above_the_field_have_their_own_tasks() {
        submit();
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        complete(openTask(Tasks.REVIEW_BY_SUPERIOR), Outcomes.APPROVED);
        route(Stages.BKPSDM_HEAD, "role:bkpsdm-head");
        complete(openTask(Tasks.APPROVE_BY_BKPSDM_HEAD), Outcomes.APPROVED);
        route(Stages.SEKDA, "role:sekda");
        complete(openTask(Tasks.APPROVE_BY_SEKDA), Outcomes.RETURNED);
        complete(openTask(Tasks.REVISE_REQUEST), Outcomes.RESUBMITTED);
        route(Stages.SEKDA, "role:sekda");
        complete(openTask(Tasks.APPROVE_BY_SEKDA), Outcomes.APPROVED);
        route(Stages.MAYOR, "role:ppk");
        complete(openTask(Tasks.APPROVE_BY_MAYOR), Outcomes.REJECTED);
        job(JobTypes.ANNOUNCE_DECISION, Map.of());
        awaitEnd(EndEvents.REQUEST_REJECTED);
    }

    @Test
    void tasks_carry_group_form_and_deadline_rule() {
        submit();
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        openTask(Tasks.REVIEW_BY_SUPERIOR);
        assertThat(jdbc.sql("""
                        select body #>> '{candidateGroupsList,0}' as candidate_group, body #>> '{externalFormReference}' as form,
                            body #>> '{customHeaders,deadlineRule}' as rule
                        from engine.record where value_type = 'USER_TASK' and intent = 'CREATED'
                          and process_instance_key = :instance""").param("instance", instance()).query().singleRow())
                .containsEntry("candidate_group", "supervisor-of:" + applicantId)
                .containsEntry("form", TrainingRequestProcess.Forms.REVIEW_REQUEST)
                .containsEntry("rule", TrainingRequestProcess.DeadlineRules.SUPERIOR_REVIEW);
    }

    @Test
    void a_returned_request_comes_back_and_asks_the_route_again() {
        submit();
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        complete(openTask(Tasks.REVIEW_BY_SUPERIOR), Outcomes.RETURNED);
        complete(openTask(Tasks.REVISE_REQUEST), Outcomes.RESUBMITTED);
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        complete(openTask(Tasks.REVIEW_BY_SUPERIOR), Outcomes.REJECTED);
        job(JobTypes.ANNOUNCE_DECISION, Map.of());
        awaitEnd(EndEvents.REQUEST_REJECTED);
    }

    @Test
    void a_returned_request_belongs_to_the_applicant_who_may_withdraw() {
        submit();
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        complete(openTask(Tasks.REVIEW_BY_SUPERIOR), Outcomes.RETURNED);
        long task = openTask(Tasks.REVISE_REQUEST);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(records("USER_TASK", "ASSIGNED", Tasks.REVISE_REQUEST)
                        + jdbc.sql("""
                                        select count(*) from engine.record where value_type = 'USER_TASK' and intent = 'CREATED'
                                          and record_key = :task and body #>> '{assignee}' = :applicant""")
                                .param("task", task)
                                .param("applicant", applicantId)
                                .query(Long.class)
                                .single())
                .isPositive());
        complete(task, Outcomes.WITHDRAWN);
        awaitEnd(EndEvents.REQUEST_WITHDRAWN);
    }

    @Test
    void the_word_of_the_stage_before_is_never_taken_for_the_next_one() {
        submit();
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        complete(openTask(Tasks.REVIEW_BY_SUPERIOR), Outcomes.APPROVED);
        route(Stages.OPD_HEAD, "role:opd-head@dinkes");
        tasks.complete(openTask(Tasks.REVIEW_BY_OPD_HEAD), Map.of());
        awaitIncident("Gateway_Outcome");
    }

    @Test
    void an_unknown_outcome_or_stage_is_an_incident_and_not_an_approval() {
        submit();
        route("GOVERNOR", "role:governor");
        awaitIncident("Gateway_NextStage");
    }

    @Test
    void a_resent_start_message_starts_one_instance() {
        UUID messageId = submit();
        assertThat(Arrays.asList(publish(caseId, applicantId, messageId), publish(caseId, applicantId, messageId)))
                .containsOnly("ALREADY_EXISTS");
        route(Stages.SUPERIOR, "supervisor-of:" + applicantId);
        openTask(Tasks.REVIEW_BY_SUPERIOR);
        assertThat(jdbc.sql("""
                        select count(distinct process_instance_key) from engine.record
                        where value_type = 'USER_TASK' and body #>> '{candidateGroupsList,0}' = :group""")
                        .param("group", "supervisor-of:" + applicantId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Why the dispatcher waits for the deployment: the engine would take the message and forget it. */
    @Test
    void a_message_sent_before_its_model_is_deployed_starts_nothing() {
        submit();
        await().atMost(PATIENCE).until(() -> starts(caseId) == 1);
        assertThat(starts(TOO_EARLY)).isZero();
    }

    private static long starts(String caseId) {
        return jdbc.sql("""
                        select count(*) from engine.record where value_type = 'MESSAGE_START_EVENT_SUBSCRIPTION'
                          and intent = 'CORRELATED' and body ->> 'correlationKey' = :case""").param("case", caseId).query(Long.class).single();
    }

    private UUID submit() {
        UUID messageId = UUID.randomUUID();
        assertThat(publish(caseId, applicantId, messageId)).isEqualTo("PUBLISHED");
        return messageId;
    }

    private static String publish(String caseId, String applicantId, UUID messageId) {
        try {
            client.newPublishMessageCommand()
                    .messageName(Messages.REQUEST_SUBMITTED)
                    .correlationKey(caseId)
                    .messageId(messageId.toString())
                    .timeToLive(Duration.ofHours(1))
                    .variables(Map.of(Variables.CASE_ID, caseId, Variables.APPLICANT_ID, applicantId))
                    .send()
                    .join();
            return "PUBLISHED";
        } catch (io.camunda.client.api.command.ClientStatusException e) {
            return e.getStatusCode().name();
        }
    }

    private void route(String stage, String group) {
        job(JobTypes.DECIDE_ROUTE, Map.of(Variables.NEXT_STAGE, stage, Variables.CANDIDATE_GROUP, group));
    }

    /** Completes the job of this test's case; jobs of other cases are given back at once. */
    private void job(String type, Map<String, Object> output) {
        await().atMost(PATIENCE).until(() -> {
            var jobs = client.newActivateJobsCommand()
                    .jobType(type)
                    .maxJobsToActivate(10)
                    .timeout(Duration.ofSeconds(30))
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .join()
                    .getJobs();
            boolean done = false;
            for (var job : jobs) {
                if (caseId.equals(job.getVariable(Variables.CASE_ID))) {
                    client.newCompleteCommand(job).variables(output).send().join();
                    done = true;
                } else {
                    client.newFailCommand(job).retries(job.getRetries()).send().join();
                }
            }
            return done;
        });
    }

    private void complete(long task, String outcome) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.OUTCOME, outcome);
        tasks.complete(task, variables);
    }

    private long openTask(String elementId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                        select record_key from engine.record c
                                        where value_type = 'USER_TASK' and intent = 'CREATED' and body #>> '{elementId}' = :element
                                          and process_instance_key = :instance
                                          and not exists (select 1 from engine.record d where d.value_type = 'USER_TASK'
                                              and d.intent = 'COMPLETED' and d.record_key = c.record_key)""")
                                .param("element", elementId)
                                .param("instance", instance())
                                .query(Long.class)
                                .list(),
                        keys -> keys.size() == 1)
                .getFirst();
    }

    /** The instance of this test's case, by the assignee or the group of its first task. */
    private long instance() {
        List<Long> keys = await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                        select distinct process_instance_key from engine.record where value_type = 'USER_TASK'
                                          and (body #>> '{candidateGroupsList,0}' = 'supervisor-of:' || :applicant)""")
                                .param("applicant", applicantId)
                                .query(Long.class)
                                .list(),
                        found -> found.size() == 1);
        return keys.getFirst();
    }

    private void awaitEnd(String endEvent) {
        long instance = instance();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
                                select count(*) from engine.record where value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_COMPLETED'
                                  and process_instance_key = :instance and body #>> '{elementId}' in (:end, 'training-request')""")
                        .param("instance", instance)
                        .param("end", endEvent)
                        .query(Long.class)
                        .single())
                .isEqualTo(2));
    }

    private void awaitIncident(String elementId) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(records("INCIDENT", "CREATED", elementId))
                .isPositive());
    }

    private static long records(String valueType, String intent, String elementId) {
        return jdbc.sql("""
                        select count(*) from engine.record where value_type = :type and intent = :intent
                          and body #>> '{elementId}' = :element""")
                .param("type", valueType)
                .param("intent", intent)
                .param("element", elementId)
                .query(Long.class)
                .single();
    }
}
