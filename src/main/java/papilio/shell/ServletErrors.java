package papilio.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;
import papilio.access.ui.Language;
import papilio.shared.DatabaseAway;

/** The last page, for errors outside of Flow; programs get a problem detail. Neither tells what an exception said. */
@Controller
class ServletErrors implements ErrorController {
    private static final String AWAY = "shared.databaseAway";

    private final I18NProvider words;

    ServletErrors(I18NProvider words) {
        this.words = words;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        var status = status(request);
        var incident = incident(request, status);
        return wantsPage(request) ? page(request, status, incident) : problem(request, status, incident);
    }

    private ResponseEntity<?> problem(HttpServletRequest request, HttpStatus status, String incident) {
        var problem = ProblemDetail.forStatus(status);
        if (databaseAway(request)) problem.setDetail(words.getTranslation(AWAY, request.getLocale()));
        if (!incident.isEmpty()) problem.setProperty("incident", incident);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<?> page(HttpServletRequest request, HttpStatus status, String incident) {
        var key = switch (status) {
            case NOT_FOUND -> "shell.notFound";
            case FORBIDDEN, UNAUTHORIZED -> "shell.noAccess";
            case SERVICE_UNAVAILABLE -> databaseAway(request) ? "shell.databaseAway" : "shell.incident";
            default -> status.is5xxServerError() ? "shell.incident" : "shell.badRequest";
        };
        var language = Language.of(request.getParameter("lang")).orElse(Language.nearest(request.getLocale()));
        var html = """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Papilio</title><link rel="icon" href="/papilio/favicon.svg"><link rel="stylesheet" href="/papilio/styles.css"></head>
                <body><main class="error-page"><div class="empty-state"><h1>%s</h1><p>%s</p><a href="/">%s</a></div></main></body></html>
                """.formatted(
                        language.locale().toLanguageTag(),
                        word(key, language),
                        word(key, language),
                        word(key + ".why", language, incident),
                        word("shell.home", language));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private String word(String key, Language language, Object... details) {
        return HtmlUtils.htmlEscape(words.getTranslation(key, language.locale(), details), "UTF-8");
    }

    private static String incident(HttpServletRequest request, HttpStatus status) {
        if (!status.is5xxServerError()) return "";
        return Incidents.written(
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error
                        ? error
                        : new IllegalStateException("status " + status.value()));
    }

    private static boolean databaseAway(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error
                && DatabaseAway.says(error);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (databaseAway(request)) return HttpStatus.SERVICE_UNAVAILABLE;
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accept = request.getHeader("Accept");
        return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
