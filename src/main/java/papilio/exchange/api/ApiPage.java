package papilio.exchange.api;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document as one readable page; x-zh beside a text is its Chinese. */
final class ApiPage {
    private final JsonNode document;
    private final Locale locale;
    private final StringBuilder html = new StringBuilder(8_192);

    ApiPage(JsonNode document, Locale locale) {
        this.document = document;
        this.locale = ApiWords.isChinese(locale) ? Locale.CHINESE : Locale.ENGLISH;
    }

    String html() {
        var title = ApiWords.sentence(locale, "api.docs.title");
        html.append("<!doctype html><html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(title));
        html.append(
                "</title><link rel=\"stylesheet\" href=\"../papilio/styles.css\"></head><body><main class=\"page\"><h1>");
        html.append(escaped(title)).append("</h1><p>").append(said(document.path("info"), "description"));
        html.append("</p><p><a href=\"openapi.json\">openapi.json</a></p>");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operation(one.getKey(), path.getKey(), one.getValue())));
        return html.append("</main></body></html>").toString();
    }

    private void operation(String method, String path, JsonNode operation) {
        html.append("<section class=\"panel\"><h2><code>").append(escaped(method.toUpperCase(Locale.ROOT)));
        html.append(' ')
                .append(escaped(path))
                .append("</code></h2><p>")
                .append(said(operation, "summary"))
                .append("</p>");
        if (operation.has("parameters")) {
            start("api.docs.parameter", "api.docs.meaning");
            operation
                    .path("parameters")
                    .forEach(one -> row(one.path("name").stringValue(""), said(one, "description")));
            html.append("</tbody></table>");
        }
        start("api.docs.answer", "api.docs.meaning");
        operation.path("responses").properties().forEach(one -> row(one.getKey(), said(one.getValue(), "description")));
        html.append("</tbody></table>");
        example(operation);
        html.append("</section>");
    }

    private void start(String first, String second) {
        html.append("<table class=\"plain\"><thead><tr><th scope=\"col\">")
                .append(escaped(ApiWords.sentence(locale, first)));
        html.append("</th><th scope=\"col\">").append(escaped(ApiWords.sentence(locale, second)));
        html.append("</th></tr></thead><tbody>");
    }

    private void row(String name, String meaning) {
        html.append("<tr><td><code>").append(escaped(name)).append("</code></td><td>");
        html.append(meaning).append("</td></tr>");
    }

    private void example(JsonNode operation) {
        var example = operation.at("/responses/200/content/application~1json/example");
        if (!example.isMissingNode())
            html.append("<pre class=\"scroll-x\">")
                    .append(escaped(example.toPrettyString()))
                    .append("</pre>");
    }

    private String said(JsonNode node, String member) {
        var chinese = node.path("x-zh");
        var text = ApiWords.isChinese(locale) && chinese.isString() ? chinese : node.path(member);
        return escaped(text.stringValue(""));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
