package papilio.exchange.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import papilio.shared.FieldRefusal;

/** Files that end in the middle or are no files at all; this shows before it is known whose request it is. */
@RestControllerAdvice
class BrokenUpload {
    @ExceptionHandler
    ProblemDetail broken(MultipartException upload, Locale locale) {
        var refusal = new FieldRefusal("files", "api.badMultipart");
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ApiWords.sentence(locale, refusal));
    }
}
