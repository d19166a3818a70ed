package vn.solang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReadableParametersTests {

    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void refusesACharacterTheDatabaseCannotHold() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setParameter("unit", "42\0");

        assertThat(status(request)).isEqualTo(400);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void refusesParametersThatAreNoText() throws Exception {
        var request = new MockHttpServletRequest("GET", "/") {
            @Override
            public Map<String, String[]> getParameterMap() {
                throw new IllegalStateException("undecodable");
            }
        };

        assertThat(status(request)).isEqualTo(400);
    }

    @Test
    void letsTextThrough() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setParameter("q", "Thạch Hạ");

        assertThat(status(request)).isEqualTo(200);
        assertThat(chain.getRequest()).isNotNull();
    }

    private int status(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        new ReadableParameters().doFilter(request, response, chain);
        return response.getStatus();
    }
}
