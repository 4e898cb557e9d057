package papilio.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ECharts picture. The option is ECharts' own; colours are written as tokens ("var(--accent)"). A data item may
 * carry {@code tip} (its tooltip in words) and {@code key} (what the click listener gets). The summary stands above
 * the picture and is read out; the table is the same data for whoever cannot or will not look.
 */
@Tag("papilio-chart")
@JsModule("context://papilio/chart.js")
public class Chart extends Component implements HasSize, HasStyle {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A cell of the table: text, and where it leads; an empty address leads nowhere. */
    public record Cell(String text, String href) {}

    public Chart setOption(JsonNode option) {
        getElement().setProperty("option", option.toString());
        return this;
    }

    /** One sentence that says what the picture shows. */
    public Chart setSummary(String sentence) {
        getElement().setProperty("summary", sentence);
        return this;
    }

    /** Cells are texts, numbers, null (unknown) or {@link Cell}s. */
    public Chart setTable(List<String> headers, List<? extends List<?>> rows) {
        getElement().setProperty("table", JSON.writeValueAsString(Map.of("headers", headers, "rows", rows)));
        return this;
    }

    /** A button beside the menu changes between the picture and its table. */
    public Chart showTableButton() {
        getElement().setAttribute("table-button", true);
        return this;
    }

    /** Name of the files that are taken away, without ending. */
    public Chart setFileName(String name) {
        getElement().setAttribute("file-name", name);
        return this;
    }

    /** Height of the drawing alone, such as "360px". */
    public Chart setPictureHeight(String height) {
        getElement().getStyle().set("--chart-height", height);
        return this;
    }

    public Registration addItemClickListener(ComponentEventListener<ItemClick> listener) {
        return addListener(ItemClick.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setProperty("words", JSON.writeValueAsString(words()));
    }

    private Map<String, String> words() {
        return Map.of(
                "menu", getTranslation("chart.menu"),
                "table", getTranslation("chart.table"),
                "picture", getTranslation("chart.picture"),
                "csv", getTranslation("chart.csv"),
                "png", getTranslation("chart.png"),
                "svg", getTranslation("chart.svg"));
    }

    /** A bar, point or line was clicked; key is what its data item carried, or empty. */
    @DomEvent("papilio-item")
    public static class ItemClick extends ComponentEvent<Chart> {
        private final String series;
        private final String name;
        private final String key;
        private final int index;

        public ItemClick(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.series") String series,
                @EventData("event.detail.name") String name,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.series = series;
            this.name = name;
            this.key = key;
            this.index = index;
        }

        public String series() {
            return series;
        }

        public String name() {
            return name;
        }

        public String key() {
            return key;
        }

        public int index() {
            return index;
        }
    }
}
