package papilio.access;

import java.util.Locale;
import java.util.Set;
import papilio.shared.FieldRefusal;

/** Which passwords are taken: long enough, and none that is tried first. Length is what counts, so no rule asks for signs. */
final class PasswordPolicy {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "12345678910",
            "123456789a",
            "0123456789",
            "0987654321",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "asdfghjkl1",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "administrator",
            "letmein1234",
            "welcome123",
            "welcome1234",
            "iloveyou123",
            "abcdefghij",
            "abcd123456",
            "abc1234567",
            "changeme123",
            "a123456789",
            "woaini1314",
            "woaini5201314");

    private PasswordPolicy() {}

    static void check(String password, String username) {
        if (password.length() < SHORTEST) throw refusal("access.password.short", SHORTEST);
        if (password.length() > LONGEST) throw refusal("access.password.long", LONGEST);
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(username.toLowerCase(Locale.ROOT))) throw refusal("access.password.holdsName");
        if (TRIED_FIRST.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT)
            throw refusal("access.password.easy");
    }

    private static FieldRefusal refusal(String key, Object... details) {
        return new FieldRefusal("password", key, details);
    }
}
