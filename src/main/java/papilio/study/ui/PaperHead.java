package papilio.study.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** What a printed page says of itself where the frame of the portal is not: study, day of the data, reader, time. */
public final class PaperHead extends Header {
    /** The time is that of the page, in the study's zone. */
    public PaperHead(StudySettings study, LocalDate asOf, String reader, Instant at) {
        addClassName("print-only");
        var shown = getTranslation(
                "study.paper",
                Formats.date(asOf),
                Formats.minute(at, study.zone()),
                study.zone().getId(),
                reader);
        var facts = new Paragraph(new Span(shown));
        if (study.synthetic()) facts.add(new Span(" · " + getTranslation("study.paper.synthetic")));
        add(new Paragraph(study.code() + " · " + study.title(getLocale())), facts);
    }
}
