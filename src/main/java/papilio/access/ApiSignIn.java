package papilio.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Basic credentials of the API: a verified pair is good for a minute, because each request carries the password and its
 * hash is slow by intent. A changed password, role or lock ends it at once: the account's stamp is part of what is kept.
 */
class ApiSignIn implements AuthenticationProvider {
    private final SignInProvider signIn;
    private final AccountStamps stamps;
    private final SecretKeySpec secret;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Verified(Authentication caller, String stamp) {}

    ApiSignIn(SignInProvider signIn, AccountStamps stamps) {
        this.signIn = signIn;
        this.stamps = stamps;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        secret = new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var key = key(attempt);
        var found = verify(key, attempt);
        if (!stamps.isCurrent(attempt.getName(), found.stamp())) {
            verified.invalidate(key);
            found = verify(key, attempt);
        }
        if (stamps.mustChangePassword(attempt.getName()))
            throw new BadCredentialsException("password to be changed first");
        return found.caller();
    }

    /** One look at the hash for many requests at once. */
    private Verified verify(String key, Authentication attempt) {
        return verified.get(key, unknown -> {
            var stamp = stamps.stamp(attempt.getName());
            return new Verified(signIn.authenticate(attempt), stamp);
        });
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private String key(Authentication attempt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(AccountUserDetails.normal(attempt.getName()).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
