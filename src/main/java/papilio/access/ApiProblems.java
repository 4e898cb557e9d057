package papilio.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import papilio.shared.BundleWords;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the API's chain as problem details (RFC 9457). */
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final JsonMapper json;
    private final Clock clock;

    ApiProblems(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof Braked braked) {
            var seconds = braked.secondsFrom(clock.instant());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            write(response, HttpStatus.TOO_MANY_REQUESTS, sentence(request, "access.api.wait", seconds));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Papilio\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, sentence(request, "access.api.credentials"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, sentence(request, "access.api.denied"));
    }

    private static String sentence(HttpServletRequest request, String key, Object... details) {
        return BundleWords.sentence(request.getLocale(), key, details);
    }

    private void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
