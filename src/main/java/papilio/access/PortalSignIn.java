package papilio.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.AccountHappened.What;

/** Signing in to and out of the portal: behind the brake, within the session's limits, told to the audit trail. */
@Component
public class PortalSignIn implements LogoutHandler {
    private final SignInProvider signIn;
    private final AccountStamps stamps;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PortalSignIn(
            SignInProvider signIn,
            AccountStamps stamps,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.signIn = signIn;
        this.stamps = stamps;
        this.clock = clock;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
    }

    public void apply(HttpSecurity http) throws Exception {
        http.authenticationManager(new ProviderManager(signIn))
                .formLogin(form -> form.loginPage("/login").permitAll().failureHandler(this::sendBack))
                .addFilterBefore(
                        new SameSiteOnly(new AccessDeniedHandlerImpl()), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionLimits(stamps, clock), AnonymousAuthenticationFilter.class);
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication caller) {
        if (caller == null) return;
        transaction.executeWithoutResult(
                status -> events.publishEvent(AccountHappened.of(What.SIGNED_OUT, caller.getName(), caller.getName())
                        .by(caller.getName(), roleOf(caller))));
    }

    private void sendBack(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var target = new StringBuilder("/login?error");
        if (refused instanceof Braked braked) target.append("&wait=").append(braked.secondsFrom(clock.instant()));
        if ("zh".equals(request.getParameter("lang"))) target.append("&lang=zh");
        if ("en".equals(request.getParameter("lang"))) target.append("&lang=en");
        response.sendRedirect(request.getContextPath() + target);
    }

    private static @Nullable Role roleOf(Authentication caller) {
        for (var role : Role.values()) {
            if (caller.getAuthorities().stream().anyMatch(has -> ("ROLE_" + role).equals(has.getAuthority())))
                return role;
        }
        return null;
    }
}
