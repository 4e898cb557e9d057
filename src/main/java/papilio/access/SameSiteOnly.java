package papilio.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every change that a browser says comes from another site, whatever it carries. Programs that send neither header
 * pass: they hold no cookies of anybody.
 */
public class SameSiteOnly extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private final AccessDeniedHandler refusal;

    public SameSiteOnly(AccessDeniedHandler refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || comesFromHere(request)) chain.doFilter(request, response);
        else refusal.handle(request, response, new AccessDeniedException("cross-site change"));
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) return false;
        var origin = request.getHeader("Origin");
        return origin == null || isHost(origin, request);
    }

    private static boolean isHost(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(from.getHost())
                    && port(from.getScheme(), from.getPort()) == request.getServerPort();
        } catch (IllegalArgumentException unreadable) {
            return false; // "null" of a sandboxed page has no host and ends here or above
        }
    }

    private static int port(@Nullable String scheme, int port) {
        return port >= 0 ? port : "https".equals(scheme) ? 443 : 80;
    }
}
