package papilio.patient.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import papilio.patient.DeclineReason;
import papilio.patient.EndReason;
import papilio.patient.FindingRow;
import papilio.patient.LabTest;
import papilio.patient.MissReason;
import papilio.patient.PatientGroup;
import papilio.patient.PatientStatus;
import papilio.patient.Sex;
import papilio.patient.TreatmentKind;
import papilio.patient.TreatmentStopReason;
import papilio.patient.VisitWindow;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Formats;

/** Codes of the patient room in the language of the page; what an import brought beyond the codes stays as it is. */
public final class PatientWords {
    private PatientWords() {}

    public static String status(Component place, PatientStatus status) {
        return place.getTranslation("patient.status." + status.name());
    }

    public static Component badge(Component place, PatientStatus status) {
        var tone = switch (status) {
            case ENROLLED -> "accent";
            case COMPLETED -> "good";
            case DISCONTINUED -> "attention";
            case SCREENING, SCREEN_FAILURE, DECLINED -> "neutral";
        };
        return new Badge(status(place, status), tone);
    }

    public static String sex(Component place, @Nullable Sex sex) {
        return sex == null ? Formats.UNKNOWN : place.getTranslation("patient.sex." + sex.name());
    }

    public static String group(Component place, PatientGroup group) {
        return place.getTranslation("patient.group." + group.name());
    }

    public static String kind(Component place, TreatmentKind kind) {
        return place.getTranslation("patient.kind." + kind.name());
    }

    public static Component visitStatus(Component place, VisitWindow.Status status) {
        var words = place.getTranslation("patient.visitStatus." + status.name());
        return switch (status) {
            case IN_WINDOW -> toned(words, "good");
            case EARLY, LATE, MISSED, DUE -> toned(words, "attention");
            case UPCOMING -> toned(words, "muted");
        };
    }

    public static String endReason(Component place, @Nullable String code) {
        return word(place, "patient.endReason.", EndReason.values(), code);
    }

    public static String declineReason(Component place, @Nullable String code) {
        return word(place, "patient.declineReason.", DeclineReason.values(), code);
    }

    public static String stopReason(Component place, @Nullable String code) {
        return word(place, "patient.stopReason.", TreatmentStopReason.values(), code);
    }

    public static String missReason(Component place, @Nullable String code) {
        return word(place, "patient.missReason.", MissReason.values(), code);
    }

    /** The name of a test in the language of the page where it is one of the list. */
    public static String test(Component place, String code, String otherwise) {
        return LabTest.of(code) == null ? otherwise : place.getTranslation("patient.lab." + code);
    }

    public static String value(FindingRow row) {
        var number = row.valueNumber();
        if (number == null) return Formats.text(row.valueText());
        return number.stripTrailingZeros().toPlainString();
    }

    private static String word(Component place, String prefix, Enum<?>[] codes, @Nullable String code) {
        if (code == null) return Formats.UNKNOWN;
        var known = Arrays.stream(codes).anyMatch(one -> one.name().equals(code));
        return known ? place.getTranslation(prefix + code) : code;
    }

    private static Span toned(String words, String tone) {
        var span = new Span(words);
        span.addClassName(tone);
        return span;
    }
}
