package papilio.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import papilio.access.ui.Language;

/** What Flow itself says (session over, connection lost), in the person's language. */
class SystemWords implements SystemMessagesProvider {
    private final transient I18NProvider words;

    SystemWords(I18NProvider words) {
        this.words = words;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo asked) {
        var ui = UI.getCurrent();
        var language = Language.nearest(ui == null ? asked.getLocale() : ui.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(word("shell.expired", language));
        messages.setSessionExpiredMessage(word("shell.expired.why", language));
        messages.setInternalErrorCaption(word("shell.failed", language));
        messages.setInternalErrorMessage(word("shell.failed.why", language));
        messages.setSyncErrorCaption(word("shell.reload", language));
        messages.setSyncErrorMessage(word("shell.reload.why", language));
        messages.setCookiesDisabledCaption(word("shell.cookies", language));
        messages.setCookiesDisabledMessage(word("shell.cookies.why", language));
        return messages;
    }

    private String word(String key, Language language) {
        return words.getTranslation(key, language.locale());
    }
}
