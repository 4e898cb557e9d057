package papilio.exchange.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import papilio.shared.NotFound;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;
import papilio.study.StudyExists;

/** Refusals as problem details (RFC 9457) in the language of the request, each naming the member that it is about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class Problems {
    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status(refusal), ApiWords.sentence(locale, refusal));
        problem.setProperty("errors", errors(refusal, locale));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(OptimisticLockingFailureException stale, Locale locale) {
        return refused(new StaleEdit(), locale);
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case NotFound unknown -> HttpStatus.NOT_FOUND;
            case StudyExists taken -> HttpStatus.CONFLICT;
            case BodyTooLarge large -> HttpStatus.CONTENT_TOO_LARGE;
            case StaleEdit stale -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static List<Map<String, String>> errors(Refusal refusal, Locale locale) {
        if (refusal instanceof BadRequest several)
            return several.errors().stream()
                    .map(one -> error(one.field(), one, locale))
                    .toList();
        var field = refusal.field();
        return field == null ? List.of() : List.of(error(field, refusal, locale));
    }

    private static Map<String, String> error(String field, Refusal refusal, Locale locale) {
        return Map.of("field", field, "message", ApiWords.sentence(locale, refusal));
    }
}
