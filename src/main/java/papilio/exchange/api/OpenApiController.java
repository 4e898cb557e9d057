package papilio.exchange.api;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;

/** The description of the interface: for programs as OpenAPI 3.1, for people as a page without any script. */
@RestController
@PreAuthorize(May.ANYBODY)
class OpenApiController {
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return OpenApi.document();
    }

    @GetMapping(path = "/api/docs", produces = "text/html;charset=UTF-8")
    String page(Locale locale) {
        return new ApiPage(OpenApi.tree(), locale).html();
    }
}
