package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import papilio.patient.PatientCourse;
import papilio.patient.PatientHead;
import papilio.patient.PatientStatus;
import papilio.patient.ui.PatientWords;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;

/** Who it is and where the patient stands, in two lines. */
final class PatientHeader extends Div {
    PatientHeader(PatientCourse course, String siteName) {
        var patient = course.patient();
        add(who(patient, siteName), stands(course));
        if (patient.voided()) add(new Badge(getTranslation("patient.isVoided"), "overdue"));
        if (patient.overrideReason() != null) add(override(patient.overrideReason()));
        if (!patient.ageConfirmed()) add(new Badge(getTranslation("patient.agePending"), "attention"));
    }

    /** Enrolled in spite of a criterion: marked where the patient is shown, with the reason for the curious. */
    private Badge override(String reason) {
        var badge = new Badge(getTranslation("patient.isOverride"), "attention");
        badge.getElement().setAttribute("title", reason);
        return badge;
    }

    private Component who(PatientHead patient, String siteName) {
        var line = new Paragraph(
                new Anchor(Doors.to("sites/" + patient.site(), patient.study()), patient.site() + " " + siteName),
                new Span(" · " + PatientWords.sex(this, patient.sex()) + age(patient) + " · "
                        + getTranslation("patient.head.screeningNo", patient.screeningNo())));
        line.addClassName("sub");
        return line;
    }

    private String age(PatientHead patient) {
        var age = patient.ageAtConsent();
        return age == null ? "" : " · " + getTranslation("patient.head.age", age);
    }

    private Component stands(PatientCourse course) {
        var number = new Span(course.patient().patientNo());
        number.addClassName("number");
        var line = new H1(number, new Span(words(course)));
        line.addClassName("answer");
        return line;
    }

    private String words(PatientCourse course) {
        var patient = course.patient();
        var words = new StringBuilder(state(patient));
        var day = patient.dayOf(patient.endedOn() == null ? course.today() : patient.endedOn());
        if (day != null) words.append(" · ").append(getTranslation("patient.head.day", day));
        var next = course.next();
        if (next != null)
            words.append(" · ")
                    .append(getTranslation(
                            "patient.head.next",
                            next.window().visit().code(),
                            next.window().target().toString(),
                            next.window().from().toString(),
                            next.window().to().toString()));
        return words.toString();
    }

    private String state(PatientHead patient) {
        var status = patient.status();
        if (status == PatientStatus.ENROLLED && patient.firstDoseOn() == null)
            return getTranslation("patient.head.notDosed");
        if (status == PatientStatus.ENROLLED && patient.treatmentStoppedOn() == null)
            return getTranslation("patient.head.onTreatment");
        if (status == PatientStatus.ENROLLED)
            return getTranslation("patient.head.stopped", PatientWords.stopReason(this, patient.treatmentStopReason()));
        if (status == PatientStatus.DISCONTINUED)
            return getTranslation(
                    "shared.bracketed",
                    PatientWords.status(this, status),
                    PatientWords.endReason(this, patient.endReason()));
        return PatientWords.status(this, status);
    }
}
