package papilio.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The butterfly and the name. */
class Brand extends Div {
    Brand() {
        addClassName("brand");
        var butterfly = new Span();
        butterfly.addClassName("butterfly");
        butterfly.getElement().setAttribute("aria-hidden", "true");
        add(butterfly, new Span(getTranslation("shell.product")));
    }
}
