package papilio.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * What every answer tells the browser. A page that holds scripts sets its own policy with a nonce; this one, without any,
 * stays on all the rest.
 *
 * @see "Decision 001: content security policy"
 */
public final class BrowserRules {
    private static final String REST =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
                    + "frame-src 'self' blob:; frame-ancestors 'none'; worker-src 'self'; manifest-src 'self'";

    private static final List<String> STATIC =
            List.of("/papilio/", "/_static/", "/aura/", "/VAADIN/build/", "/VAADIN/static/");

    private BrowserRules() {}

    /** For a page whose inline scripts carry the nonce; Flow compiles the functions that the server sends, hence unsafe-eval. */
    public static String withNonce(String nonce) {
        return REST + "; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'";
    }

    public static void apply(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(REST + "; script-src 'self'"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(BrowserRules::isStatic), new CacheControlHeadersWriter()))
                .withObjectPostProcessor(new WrittenFirst()));
    }

    /** Files of the portal itself, the same for everybody; what they may be kept for is said where they are served. */
    private static boolean isStatic(HttpServletRequest request) {
        var path = request.getRequestURI();
        return STATIC.stream().anyMatch(path::startsWith);
    }

    /** Flow answers after a forward, at whose end the server closes the answer past the filter: headers must stand before. */
    private static final class WrittenFirst implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
