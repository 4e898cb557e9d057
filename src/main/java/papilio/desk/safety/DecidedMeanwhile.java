package papilio.desk.safety;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import papilio.safety.signal.SignalRow;
import papilio.safety.signal.SignalState;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.study.StudySettings;

/** What somebody else made of a proposal while it was decided on here. */
final class DecidedMeanwhile extends Div {
    DecidedMeanwhile() {
        addClassName("banner");
        setVisible(false);
    }

    /** Says it, and that nothing typed is lost. */
    void tell(SignalRow now, StudySettings study, SignalWords words) {
        removeAll();
        add(new Paragraph(sentence(now, study, words)));
        if (now.eventNo() != null && now.state() == SignalState.ACCEPTED)
            add(PlainTable.door(Doors.to("safety/" + now.eventNo(), study.code()), now.eventNo()));
        if (now.reason() != null) add(new Paragraph(getTranslation("audit.because", now.reason())));
        add(new Paragraph(getTranslation(
                now.state() == SignalState.OPEN ? "safety.signal.meanwhile.again" : "safety.signal.meanwhile.kept")));
        setVisible(true);
        getElement().setAttribute("role", "alert");
        scrollIntoView();
    }

    private String sentence(SignalRow now, StudySettings study, SignalWords words) {
        if (now.state() == SignalState.OPEN)
            return getTranslation("safety.signal.meanwhile.OPEN", words.facts(now), Formats.date(now.seenOn()));
        var by = now.decidedBy() == null ? Formats.UNKNOWN : words.by(now.decidedBy());
        var at = now.decidedAt() == null ? Formats.UNKNOWN : Formats.minute(now.decidedAt(), study.zone());
        return getTranslation("safety.signal.meanwhile." + now.state().name(), by, at);
    }
}
