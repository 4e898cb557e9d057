package papilio.report;

import java.util.List;
import papilio.enrollment.flow.Problem;

/**
 * CIOMS I forms: that of one version of a serious event, or one for each serious event of a cut-off.
 *
 * @param single whether one event was asked for
 */
public record CaseForms(Identification identification, boolean single, List<CaseForm> forms) implements Summary {
    public CaseForms {
        forms = List.copyOf(forms);
    }

    @Override
    public Subject about() {
        return single ? new Subject(forms.getFirst().eventNo(), forms.getFirst().version()) : Subject.NONE;
    }

    @Override
    public List<Problem> problems() {
        var stale = (int) forms.stream()
                .filter(form -> form.signatures().stream().anyMatch(Standing.Signed::stale))
                .count();
        return stale == 0 ? List.of() : List.of(Problem.warning("report.problem.stale", stale));
    }
}
