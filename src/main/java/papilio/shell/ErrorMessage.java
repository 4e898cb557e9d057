package papilio.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What every error page looks like: what happened, what it means, the way on. */
abstract class ErrorMessage extends Main implements HasDynamicTitle {
    private String title = "";

    ErrorMessage() {
        addClassNames("page", "error-page");
    }

    void say(String key, Object... details) {
        title = getTranslation(key);
        removeAll();
        var panel = new Div(
                new H1(title),
                new Paragraph(getTranslation(key + ".why", details)),
                new Anchor("", getTranslation("shell.home")));
        panel.addClassName("empty-state");
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return title + " · Papilio";
    }
}
