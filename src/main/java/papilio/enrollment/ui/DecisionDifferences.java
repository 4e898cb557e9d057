package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.DecideEligibility;
import papilio.enrollment.eligibility.Answers;
import papilio.lupus.EularAcrInputs;
import papilio.patient.CriterionVerdict;
import papilio.patient.PatientStatus;
import papilio.shared.ui.StaleEditDialog.Difference;
import papilio.study.Criterion;

/** In what two people who decide one screening differ: answers, calculator, decision. */
final class DecisionDifferences {
    private final Component place;
    private final DecideEligibility mine;
    private final ScreeningState seen;
    private final ScreeningState theirs;

    DecisionDifferences(Component place, DecideEligibility mine, ScreeningState seen, ScreeningState theirs) {
        this.place = place;
        this.mine = mine;
        this.seen = seen;
        this.theirs = theirs;
    }

    List<Difference> all() {
        var all = new ArrayList<Difference>();
        var patient = theirs.patient();
        var answers = Answers.complete(
                theirs.study(),
                theirs.criteria(),
                patient.ageAtConsent(),
                patient.ageConfirmed(),
                mine.verdicts(),
                mine.classifications());
        for (var criterion : theirs.criteria()) {
            var code = criterion.code();
            var before = seen.verdicts().get(code);
            differ(
                    all,
                    code,
                    words(criterion, answers.getOrDefault(code, before == null ? CriterionVerdict.PENDING : before)),
                    words(criterion, theirs.verdicts().getOrDefault(code, CriterionVerdict.PENDING)),
                    !Objects.equals(mine.verdicts().get(code), before));
            differ(
                    all,
                    place.getTranslation("enrollment.calculator", code),
                    told(mine.classifications().get(code)),
                    told(theirs.classifications().get(code)),
                    !Objects.equals(
                            mine.classifications().get(code),
                            seen.classifications().get(code)));
        }
        differ(all, place.getTranslation("enrollment.field.outcome"), outcome(), status(), true);
        return all;
    }

    private static void differ(
            List<Difference> all, String label, @Nullable String mine, @Nullable String theirs, boolean touched) {
        if (!Objects.equals(mine, theirs)) all.add(new Difference(label, mine, theirs, touched));
    }

    private String words(Criterion criterion, CriterionVerdict verdict) {
        return place.getTranslation(
                (criterion.inclusion() ? "enrollment.inclusion." : "enrollment.exclusion.") + verdict.name());
    }

    private @Nullable String told(@Nullable EularAcrInputs inputs) {
        return inputs == null || inputs.equals(EularAcrInputs.NOTHING) ? null : LupusFindings.sentence(place, inputs);
    }

    private String outcome() {
        return place.getTranslation("enrollment.outcome." + mine.outcome().name());
    }

    /** Still in screening reads as a decision to keep it there, so that equal decisions are no difference. */
    private String status() {
        var status = theirs.patient().status();
        return status == PatientStatus.SCREENING
                ? place.getTranslation("enrollment.outcome.KEEP")
                : place.getTranslation("enrollment.status." + status.name());
    }
}
