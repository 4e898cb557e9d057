package papilio.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import papilio.shared.Preparation;
import papilio.shared.Refusal;

/** Lets somebody into a portal that has no account yet; never with a password that others could know. */
@Component
@Order(10)
@ConditionalOnProperty(name = "papilio.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private final FirstAccess access;
    private final @Nullable String user;
    private final @Nullable String password;
    private final Environment environment;

    FirstAdministrator(
            FirstAccess access,
            @Value("${PAPILIO_ADMIN_USER:#{null}}") @Nullable String user,
            @Value("${PAPILIO_ADMIN_PASSWORD:#{null}}") @Nullable String password,
            Environment environment) {
        this.access = access;
        this.user = user;
        this.password = password;
        this.environment = environment;
    }

    @Override
    public void prepare() {
        if (!access.isNeeded()) return;
        if (user != null && password != null) fromEnvironment(user, password);
        else
            LOG.warn(
                    "No account yet. Make the first administrator within 24 hours at this link, which works once: {}/first-administrator?token={}",
                    address(),
                    access.newToken());
    }

    private void fromEnvironment(String name, String secret) {
        try {
            access.create(name, name, secret);
            LOG.info("The first administrator {} was made from the environment.", name);
        } catch (Refusal refused) {
            throw new IllegalStateException(
                    "PAPILIO_ADMIN_USER needs 3 to 60 small letters, digits, dots or dashes; PAPILIO_ADMIN_PASSWORD at least "
                            + PasswordPolicy.SHORTEST
                            + " characters, without the name and not one that is tried first ("
                            + refused.key() + ")",
                    refused);
        }
    }

    private String address() {
        return "http://localhost:"
                + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
