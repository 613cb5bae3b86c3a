package id.alur;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class QuestionsOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "GET, , , 200",
        "HEAD, , , 200",
        "POST, , , 405",
        "PUT, , , 405",
        "DELETE, , , 405",
        "OPTIONS, , , 405",
        "TRACE, , , 405",
        "GET, 700000000, , 405",
        "GET, , chunked, 405"
    })
    void whatever_is_more_than_a_question_is_refused_unread(String method, Integer length, String encoding, int status)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/actuator/health") {
            @Override
            public long getContentLengthLong() {
                return length == null ? -1 : length;
            }
        };
        if (encoding != null) {
            request.addHeader("Transfer-Encoding", encoding);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain rest = new MockFilterChain();
        new QuestionsOnly().doFilter(request, response, rest);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(rest.getRequest() != null).isEqualTo(status == 200);
    }
}
