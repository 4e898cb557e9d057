package papilio.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells the browser. A page that holds scripts sets its own policy with a nonce; this one, without any,
 * stays on all the rest.
 *
 * @see "Decision 001: content security policy"
 */
public final class BrowserRules {
    private static final String REST = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-src 'self' blob:; frame-ancestors 'none'; worker-src 'self'; manifest-src 'self'";

    private BrowserRules() {}

    /** For a page whose inline scripts carry the nonce; Flow compiles the functions that the server sends, hence unsafe-eval. */
    public static String withNonce(String nonce) {
        return REST + "; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'";
    }

    public static void apply(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(REST + "; script-src 'self'"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }
}
