package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import papilio.figures.review.EventKind;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ReviewCell;
import papilio.patient.ui.PatientWords;

/** What an opened number counts, in words: "Any adverse event · Infections and infestations · worst grade 3 severe". */
final class CellWords {
    private final Component place;
    private final TermWords terms;

    CellWords(Component place, TermWords terms) {
        this.place = place;
        this.terms = terms;
    }

    String title(OpenedCell opened) {
        var shift = opened.shift();
        if (shift != null)
            return place.getTranslation(
                    "safety.tables.side.shift",
                    PatientWords.test(place, shift.test().name(), shift.test().name()),
                    place.getTranslation("safety.tables.level." + shift.baseline()),
                    place.getTranslation("safety.tables.level." + shift.worst()));
        var cell = opened.cell();
        return cell == null ? "" : title(cell);
    }

    private String title(PatientCell cell) {
        var among = cell.among();
        var said = new ArrayList<String>();
        var soc = among.soc();
        var term = among.term();
        var special = among.special();
        if (among.kind() != EventKind.ANY || soc == null && special == null)
            said.add(place.getTranslation("safety.tables.kind." + among.kind()));
        if (term != null) said.add(terms.term(term));
        else if (soc != null) said.add(terms.system(soc));
        if (special != null) said.add(terms.interest(special));
        var severity = among.severity();
        if (severity != null)
            said.add(
                    ReviewCell.UNKNOWN.equals(severity)
                            ? place.getTranslation("safety.tables.noSeverity")
                            : place.getTranslation("safety.severity." + severity));
        if (among.month() != null) said.add(among.month().toString());
        var worst = cell.worstGrade();
        if (worst != null) said.add(place.getTranslation("safety.tables.worstGrade") + " " + terms.grade(worst));
        if (cell.fromDay() != null && cell.toDay() != null)
            said.add(place.getTranslation("safety.tables.side.days", cell.fromDay(), cell.toDay()));
        return String.join(" · ", said);
    }
}
