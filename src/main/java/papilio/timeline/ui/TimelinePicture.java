package papilio.timeline.ui;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import papilio.timeline.CourseFacts;
import papilio.timeline.Timeline;
import papilio.timeline.TimelineBuilder;
import papilio.timeline.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * A patient's course as a picture: date or study day, zoom, facts at the pointer and at the focus, a table of the same.
 * A click hands on the record's key: {@code patient}, {@code visit:12}, {@code treatment:5}, {@code finding:9},
 * {@code medication:3}, {@code medical_history:1}, {@code adverse_event:01-027-AE01}.
 */
@Tag("papilio-timeline")
@JsModule("context://papilio/timeline.js")
public class TimelinePicture extends Component implements HasSize, HasStyle {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Shows the whole course. */
    public TimelinePicture show(CourseFacts facts) {
        return show(TimelineBuilder.build(facts, words()));
    }

    /** Shows the stretch around something; zooming out leads to the rest. */
    public TimelinePicture show(CourseFacts facts, LocalDate from, LocalDate to) {
        return show(TimelineBuilder.build(facts, words()).between(from.toString(), to.toString()));
    }

    public Registration addOpenListener(ComponentEventListener<Opened> listener) {
        return addListener(Opened.class, listener);
    }

    private TimelinePicture show(Timeline timeline) {
        var course = new LinkedHashMap<String, Object>();
        if (timeline.index() != null) course.put("index", timeline.index());
        course.put("title", timeline.title());
        course.put("summary", timeline.summary());
        course.put("from", timeline.from());
        course.put("to", timeline.to());
        course.put("today", timeline.today());
        course.put("todayLabel", timeline.todayLabel());
        course.put("lanes", timeline.lanes());
        course.put("words", buttons());
        getElement().setProperty("course", JSON.writeValueAsString(course));
        return this;
    }

    private Map<String, String> buttons() {
        return Map.ofEntries(
                Map.entry("studyDay", getTranslation("timeline.studyDay")),
                Map.entry("date", getTranslation("timeline.date")),
                Map.entry("zoomIn", getTranslation("timeline.zoomIn")),
                Map.entry("zoomOut", getTranslation("timeline.zoomOut")),
                Map.entry("whole", getTranslation("timeline.whole")),
                Map.entry("all", getTranslation("timeline.all")),
                Map.entry("table", getTranslation("timeline.table")),
                Map.entry("menu", getTranslation("chart.menu")),
                Map.entry("csv", getTranslation("chart.csv")),
                Map.entry("svg", getTranslation("chart.svg")),
                Map.entry("print", getTranslation("timeline.print")),
                Map.entry("lane", getTranslation("timeline.column.lane")),
                Map.entry("from", getTranslation("timeline.column.from")),
                Map.entry("to", getTranslation("timeline.column.to")),
                Map.entry("day", getTranslation("timeline.column.day")),
                Map.entry("what", getTranslation("timeline.column.what")),
                Map.entry("ongoing", getTranslation("timeline.ongoing")));
    }

    private Words words() {
        return new Words() {
            @Override
            public String say(String key, Object... details) {
                return getTranslation(key, details);
            }

            @Override
            public Locale locale() {
                return getLocale();
            }
        };
    }

    /** Something was clicked; key is its record. */
    @DomEvent("papilio-open")
    public static class Opened extends ComponentEvent<TimelinePicture> {
        private final String key;

        public Opened(TimelinePicture source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
