package papilio.safety.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import papilio.audit.signature.SignatureRow;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Formats;

/** Names, roles, what they say and when, in the study's zone; a stale one is marked in words. */
public final class SignatureList extends UnorderedList {
    public SignatureList(ZoneId zone, List<SignatureRow> signatures) {
        addClassName("signatures");
        getElement().setAttribute("aria-label", getTranslation("safety.signatures"));
        signatures.forEach(one -> add(item(one, zone)));
    }

    private ListItem item(SignatureRow one, ZoneId zone) {
        var name = new Span(one.name());
        name.addClassName("who");
        var item = new ListItem(
                new Span(one.stale() ? "" : "✓ "),
                name,
                new Span(" · " + getTranslation("access.role." + one.role()) + " · " + Formats.minute(one.at(), zone)
                        + " (" + zone.getId() + ")"),
                meaning(one));
        item.addClassName(one.stale() ? "stale" : "valid");
        if (one.stale()) item.add(new Badge(getTranslation("safety.signature.stale"), "overdue"));
        return item;
    }

    private Span meaning(SignatureRow one) {
        var words = new Span(getTranslation("audit.meaning." + one.meaning()));
        words.addClassName("meaning");
        return words;
    }
}
