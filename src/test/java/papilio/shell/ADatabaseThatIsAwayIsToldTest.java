package papilio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class ADatabaseThatIsAwayIsToldTest {
    private final ServletErrors errors = new ServletErrors(new I18NProvider() {
        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... details) {
            return key;
        }
    });

    @Test
    void aProgramGetsASentenceAnd503() {
        var answer = errors.error(request("/api/v1/studies", "application/json"));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(((ProblemDetail) answer.getBody()).getDetail()).isEqualTo("shared.databaseAway");
    }

    @Test
    void aPersonGetsAPageThatSaysSo() {
        var answer = errors.error(request("/login", "text/html"));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody().toString())
                .contains("shell.databaseAway.why")
                .doesNotContain("shell.incident");
    }

    private static MockHttpServletRequest request(String path, String accept) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", accept);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out")));
        return request;
    }
}
