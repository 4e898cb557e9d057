package papilio.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after the sign-in, and at once when its account was locked or got another role or password. */
public class SessionLimits extends OncePerRequestFilter {
    static final Duration LONGEST = Duration.ofHours(12);
    static final String STAMP = "papilio.stamp";
    private static final String SINCE = "papilio.since";
    private final AccountStamps stamps;
    private final Clock clock;

    SessionLimits(AccountStamps stamps, Clock clock) {
        this.stamps = stamps;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/papilio/") || path.startsWith("/_static/") || path.startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session != null
                && caller != null
                && !(caller instanceof AnonymousAuthenticationToken)
                && isOver(session, caller.getName())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session, String username) {
        if (!(session.getAttribute(SINCE) instanceof Instant since)) {
            session.setAttribute(SINCE, clock.instant());
            session.setAttribute(STAMP, stamps.stamp(username));
            return false;
        }
        return !clock.instant().isBefore(since.plus(LONGEST))
                || !(session.getAttribute(STAMP) instanceof String stamp && stamps.isCurrent(username, stamp));
    }
}
