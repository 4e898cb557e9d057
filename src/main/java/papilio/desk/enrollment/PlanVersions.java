package papilio.desk.enrollment;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import papilio.enrollment.PlanRow;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** Which plan is shown, who made it and why; the older ones behind a click. */
final class PlanVersions extends Div {
    PlanVersions(List<PlanRow> versions, StudySettings study) {
        addClassName("plan-versions");
        var newest = versions.getFirst();
        var all = new Div();
        versions.forEach(version -> all.add(new Div(words(version, study))));
        add(new Details(words(newest, study), all));
    }

    private String words(PlanRow version, StudySettings study) {
        var reason = version.reason();
        return getTranslation(
                reason == null ? "enrollment.plan.version" : "enrollment.plan.versionBecause",
                version.version(),
                version.madeBy().equals("system") ? getTranslation("audit.system") : version.madeBy(),
                Formats.minute(version.madeAt(), study.zone()),
                version.months().lastEntry().getValue(),
                version.months().lastKey().toString(),
                Formats.text(reason));
    }
}
