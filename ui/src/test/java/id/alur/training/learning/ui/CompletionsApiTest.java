package id.alur.training.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.alur.apikey.ApiKeys;
import id.alur.apikey.NewApiKey;
import id.alur.identity.Role;
import id.alur.shell.ui.UiTest;
import id.alur.testing.As;
import id.alur.testing.People;
import id.alur.testing.WrongInputs;
import id.alur.training.learning.Learners;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** UC-111 A4: a learning platform sends completions with its key. */
@UiTest
class CompletionsApiTest {

    private static final String PATH = "/api/v1/learning/completions";
    private static final String NIP = "198609262015051001";

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApiKeys keys;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private MockMvc web;
    private Learners city;
    private NewApiKey key;

    @BeforeEach
    void a_platform_with_a_key() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        city = new Learners(people, jdbc);
        jdbc.sql("update personnel.employee set nip = id::text where nip = :nip")
                .param("nip", NIP)
                .update();
        city.nip(city.employee, NIP);
        key = operator().call(() -> keys.create("ASN Berpijar", "asn-berpijar"));
    }

    @Test
    void a_completion_is_recorded_once_however_often_it_is_sent() throws Exception {
        String body = batch(completion("K-1", NIP, "\"jp\": 6"));
        send(key.secret(), body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1));
        send(key.secret(), body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.unchanged").value(1));
        assertThat(jdbc.sql(
                                "select source || ' ' || jp || ' ' || posted_by from training.jp_entry where employee_id = :id")
                        .param("id", city.employee.value())
                        .query(String.class)
                        .list())
                .containsExactly("asn-berpijar 6 system:api.asn-berpijar");
    }

    @Test
    void a_wrong_row_comes_back_with_its_problem_and_the_others_are_taken() throws Exception {
        send(key.secret(), batch(completion("K-2", NIP, "\"jp\": 6"), completion("K-3", NIP, "\"jp\": 0")))
                .andExpect(status().isMultiStatus())
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.results[0].status").value("created"))
                .andExpect(jsonPath("$.results[1].status").value("refused"))
                .andExpect(jsonPath("$.results[1].problem.type").value("urn:alur:error.learning.jp-range"))
                .andExpect(jsonPath("$.results[1].problem.status").value(422));
    }

    @Test
    void a_row_that_is_not_as_described_is_refused_alone() {
        WrongInputs.check("api/completions", row -> {
            JsonNode answer = answer(batch(completion("K-" + UUID.randomUUID(), NIP, "\"jp\": 6"), row.input()));
            JsonNode result = answer.path("results").path(1);
            return answer.path("created").intValue() == 1
                    ? result.path("problem").path("status").asString() + " "
                            + result.path("problem").path("detail").asString()
                    : answer.toString();
        });
    }

    @Test
    void as_many_hours_as_the_days_have_are_taken() throws Exception {
        send(key.secret(), batch(completion("K-64", NIP, "\"jp\": 64, \"startsOn\": \"2026-02-09\"")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1));
    }

    @Test
    void a_body_that_is_no_list_of_completions_is_refused_whole() {
        WrongInputs.check("api/bodies", row -> {
            JsonNode problem = answer(row.input());
            return problem.path("status").asString() + " "
                    + problem.path("detail").asString();
        });
    }

    @Test
    void without_a_key_with_a_wrong_one_or_with_a_revoked_one_nobody_gets_in() throws Exception {
        String body = batch(completion("K-6", NIP, "\"jp\": 6"));
        web.perform(post(PATH).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().exists("WWW-Authenticate"));
        send(key.secret().substring(0, key.secret().length() - 1) + "_", body).andExpect(status().isUnauthorized());
        operator().run(() -> keys.revoke(key.key().id()));
        send(key.secret(), body).andExpect(status().isUnauthorized());
        web.perform(get("/api/v1/anything")).andExpect(status().isUnauthorized());
    }

    @Test
    void what_is_no_json_or_holds_nothing_is_a_bad_request_in_the_callers_language() throws Exception {
        send(key.secret(), "{")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Isi permintaan bukan JSON yang benar."));
        web.perform(post(PATH)
                        .header("Authorization", "Bearer " + key.secret())
                        .header("Accept-Language", "en")
                        .locale(java.util.Locale.ENGLISH)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"completions\": []}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Send 1 to 500 completions in one call."));
    }

    @Test
    void a_loop_gone_wild_is_told_to_wait() throws Exception {
        for (int i = 0; i < 60; i++) {
            send(key.secret(), "{").andExpect(status().isBadRequest());
        }
        send(key.secret(), "{").andExpect(status().isTooManyRequests()).andExpect(header().string("Retry-After", "60"));
    }

    @Test
    void only_the_hash_of_a_key_is_kept() {
        assertThat(jdbc.sql("select count(*) from security.api_key k where k::text like '%' || :secret || '%'")
                        .param("secret", key.secret().substring(18))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private As operator() {
        return As.employee(city.head, Role.OPERATOR);
    }

    /** With a key of its own: there are more rows than a key may call in a minute. */
    private JsonNode answer(String body) throws Exception {
        String secret = operator()
                .call(() -> keys.create("ASN Berpijar", "asn-berpijar"))
                .secret();
        return json.readTree(send(secret, body).andReturn().getResponse().getContentAsByteArray());
    }

    private ResultActions send(String secret, String body) throws Exception {
        return web.perform(post(PATH)
                .header("Authorization", "Bearer " + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String batch(String... completions) {
        return "{\"completions\": [" + String.join(", ", completions) + "]}";
    }

    private static String completion(String id, String nip, String more) {
        return """
                {"externalId": "%s", "nip": "%s", "form": "NON-ELE", "title": "Keamanan siber", "provider": "BSSN",
                 "endsOn": "2026-02-10", %s}""".formatted(id, nip, more);
    }
}
