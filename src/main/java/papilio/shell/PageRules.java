package papilio.shell;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import papilio.access.BrowserRules;
import papilio.access.ui.Language;

/** The page that starts the portal in a browser: its scripts carry this answer's nonce, its language is told. */
class PageRules implements IndexHtmlRequestListener {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", BrowserRules.withNonce(nonce));
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        var wished = Language.of(page.getVaadinRequest().getParameter("lang"))
                .orElse(Language.nearest(page.getVaadinRequest().getLocale()));
        page.getDocument().child(0).attr("lang", wished.locale().toLanguageTag());
        page.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "papilio/favicon.svg");
    }
}
