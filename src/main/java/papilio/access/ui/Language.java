package papilio.access.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages of the portal; each names itself. */
public enum Language {
    EN("English", Locale.ENGLISH),
    ZH("中文", Locale.SIMPLIFIED_CHINESE);

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** As it stands in addresses and in the account. */
    public String code() {
        return locale.getLanguage();
    }

    public static Optional<Language> of(@Nullable String code) {
        for (var language : values()) if (language.code().equals(code)) return Optional.of(language);
        return Optional.empty();
    }

    /** The nearest to what a browser asks for. */
    public static Language nearest(@Nullable Locale wished) {
        return wished == null ? EN : of(wished.getLanguage()).orElse(EN);
    }
}
