package papilio.access;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Work that the portal does by itself (setting up the demo at start): named "system" in the audit trail. */
public final class SystemWork {
    private static volatile Consumer<Runnable> apart = Runnable::run;

    private SystemWork() {}

    /** How work is kept apart from the page that is being served, if one is: a page brings its own signed-in account. */
    public static void apart(Consumer<Runnable> how) {
        apart = how;
    }

    static final class SystemAuthentication extends AbstractAuthenticationToken {
        SystemAuthentication() {
            super(List.of(Role.values()).stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList());
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return "system";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SystemAuthentication;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Runs the work with every role on every study, then puts back who was signed in. */
    public static void run(Runnable work) {
        apart.accept(() -> asSystem(work));
    }

    private static void asSystem(Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SystemAuthentication());
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
