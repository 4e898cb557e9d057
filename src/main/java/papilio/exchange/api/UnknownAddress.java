package papilio.exchange.api;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;
import papilio.shared.NotFound;

/** Whatever no other address of the interface answers: a problem, and never a page. */
@RestController
@PreAuthorize(May.ANYBODY)
class UnknownAddress {
    @RequestMapping("/api/**")
    void nothing() {
        throw new NotFound();
    }
}
