package papilio.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** English | 中文: the page comes again at the same place in the other language. */
public final class LanguageSwitch extends Span {
    /** @param chosen keeps the choice, where there is somebody to keep it for */
    public LanguageSwitch(boolean inAddress, Consumer<Language> chosen) {
        addClassName("language-switch");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        for (var language : Language.values()) add(button(language, inAddress, chosen));
    }

    private NativeButton button(Language language, boolean inAddress, Consumer<Language> chosen) {
        var button = new NativeButton(language.ownName(), click -> {
            chosen.accept(language);
            reload(language, inAddress);
        });
        button.getElement().setAttribute("lang", language.locale().toLanguageTag());
        var now = language == Language.nearest(getLocale());
        button.getElement().setAttribute("aria-pressed", String.valueOf(now));
        return button;
    }

    /** The address that the browser shows, which may know more than the server: filters are kept in it. */
    private static void reload(Language language, boolean inAddress) {
        UI.getCurrent().getPage().executeJs("""
                        const here = new URL(location);
                        if ($1) here.searchParams.set('lang', $0); else here.searchParams.delete('lang');
                        here.searchParams.delete('error');
                        location.assign(here);
                        """, language.code(), inAddress);
    }
}
