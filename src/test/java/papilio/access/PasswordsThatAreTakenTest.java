package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import papilio.shared.FieldRefusal;

/** Long enough, and none that is tried first; each refusal names its sentence. */
class PasswordsThatAreTakenTest {
    @ParameterizedTest
    @ValueSource(strings = {"papilio-demo", "correct horse", "四个词语比符号更安全吗", "Zx9-Zx9-Qw8"})
    void longOnesAre(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "lin")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short9chr, access.password.short",
        "Password123, access.password.easy",
        "aaaaaaaaaaaa, access.password.easy",
        "my-LIN-password, access.password.holdsName"
    })
    void othersAreRefusedInASentence(String password, String key) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, "lin"))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void oneTimePasswordsAreTakenAndNeverTheSame() {
        var one = Passwords.oneTime();
        assertThatCode(() -> PasswordPolicy.check(one, "site01")).doesNotThrowAnyException();
        assertThat(one).hasSize(19).isNotEqualTo(Passwords.oneTime());
    }

    @Test
    void theHashNamesItsMethodAndOlderOnesStillOpen() {
        var encoder = new Passwords().passwordEncoder();
        assertThat(encoder.encode("papilio-demo")).startsWith("{argon2}$argon2id$");
        assertThat(encoder.matches(
                        "papilio-demo",
                        "{bcrypt}"
                                + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4)
                                        .encode("papilio-demo")))
                .isTrue();
        assertThat(encoder.matches("papilio-demo", "none")).isFalse();
    }
}
