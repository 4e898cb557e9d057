package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import papilio.figures.Counts;
import papilio.patient.DeclineReason;
import papilio.patient.ui.PatientWords;
import papilio.study.Criterion;

/** Reasons in words: a criterion by its code and text, one of a list in words, anything else as it was recorded. */
record ReasonWords(Component place, Locale locale, List<Criterion> criteria) {
    ReasonWords(Component place, List<Criterion> criteria) {
        this(place, UI.getCurrent().getLocale(), criteria);
    }

    /** Why somebody was not enrolled. */
    String outcome(String reason) {
        if (reason.equals(Counts.NOT_RECORDED)) return place.getTranslation("enrollment.reason.notRecorded");
        if (DeclineReason.isOne(reason)) return place.getTranslation("patient.declineReason." + reason);
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(reason))
                .map(criterion -> reason + " " + criterion.text(locale).replaceAll("[;\\uff1b.\\u3002]+$", ""))
                .findFirst()
                .orElse(reason);
    }

    /** Why somebody left. */
    String end(String reason) {
        return reason.equals(Counts.NOT_RECORDED)
                ? place.getTranslation("enrollment.reason.notRecorded")
                : PatientWords.endReason(place, reason);
    }
}
