package papilio.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import papilio.enrollment.eligibility.Eligibility;
import papilio.shared.ui.Badge;
import papilio.study.Criterion;

/** Eligible, pending with what is missing, or failed with every criterion that fails. */
final class EligibilityResult extends Div {
    private final transient List<Criterion> criteria;

    EligibilityResult(List<Criterion> criteria) {
        this.criteria = criteria;
        addClassName("eligibility");
        getElement().setAttribute("role", "status");
    }

    void show(Eligibility found) {
        removeAll();
        add(new Badge(getTranslation("enrollment.eligibility." + found.state().name()), tone(found)));
        var list = new UnorderedList();
        found.failed().forEach(code -> list.add(new ListItem(failed(code))));
        found.missing().forEach(one -> list.add(new ListItem(missing(one))));
        if (list.getChildren().findAny().isPresent()) add(list);
    }

    private String failed(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .map(criterion -> getTranslation(
                        criterion.inclusion() ? "enrollment.eligibility.notMet" : "enrollment.eligibility.present",
                        code,
                        bare(criterion)))
                .orElseGet(() -> getTranslation("enrollment.eligibility.limit." + code));
    }

    private String missing(Eligibility.Missing one) {
        var code = one.criterion() == null ? "" : one.criterion();
        return getTranslation("enrollment.missing." + one.kind().name(), code, words(code));
    }

    private String words(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .map(this::bare)
                .orElse("");
    }

    private String bare(Criterion criterion) {
        return criterion.text(getLocale()).replaceAll("[;\\uff1b.\\u3002]+$", "");
    }

    static String tone(Eligibility found) {
        return switch (found.state()) {
            case ELIGIBLE -> "good";
            case PENDING -> "attention";
            case FAILED -> "overdue";
        };
    }
}
