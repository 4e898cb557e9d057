package papilio.desk.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import papilio.access.Assignment;
import papilio.access.StudyPart;
import papilio.study.StudyOption;

/** Which part of the studies an account sees: all of every study, or for each study none, all sites, or some. */
class AssignmentField extends Div {
    private final Checkbox everything = new Checkbox(getTranslation("admin.part.everything"));
    private final Div studies = new Div();
    private final List<StudyField> fields = new ArrayList<>();

    AssignmentField(Assignables assignables) {
        addClassName("assignment");
        var label = new Span(getTranslation("admin.part"));
        label.addClassName("assignment-label");
        studies.addClassName("form");
        add(label, everything, studies);
        for (var study : assignables.studies()) fields.add(new StudyField(study, assignables));
        fields.forEach(studies::add);
        everything.addValueChangeListener(change -> studies.setEnabled(!change.getValue()));
    }

    void set(Assignment part) {
        everything.setValue(part.allStudies());
        fields.forEach(field -> field.set(part.studies().stream()
                .filter(one -> one.study().equals(field.study))
                .findFirst()
                .orElse(new StudyPart(field.study, false, Set.of()))));
    }

    Assignment get() {
        if (everything.getValue()) return Assignment.everything();
        return new Assignment(false, fields.stream().map(StudyField::get).toList());
    }

    /** How much of one study. */
    private enum Much {
        NONE,
        ALL,
        SOME
    }

    private static final class StudyField extends Div {
        private final String study;
        private final RadioButtonGroup<Much> much = new RadioButtonGroup<>();
        private final CheckboxGroup<String> sites = new CheckboxGroup<>();

        StudyField(StudyOption study, Assignables assignables) {
            this.study = study.code();
            much.setLabel(study.code() + " · " + study.name(getLocale()));
            much.setItems(Much.values());
            much.setItemLabelGenerator(one -> getTranslation("admin.part." + one));
            var names = assignables.sites(study.code()).stream()
                    .collect(Collectors.toMap(site -> site.code(), site -> site.code() + " " + site.name(getLocale())));
            sites.setItems(names.keySet().stream().sorted().toList());
            sites.setItemLabelGenerator(names::get);
            sites.setAriaLabel(getTranslation("admin.part.sites", study.code()));
            much.addValueChangeListener(change -> sites.setVisible(change.getValue() == Much.SOME));
            much.setValue(Much.NONE);
            add(much, sites);
        }

        void set(StudyPart part) {
            much.setValue(part.allSites() ? Much.ALL : part.sites().isEmpty() ? Much.NONE : Much.SOME);
            sites.setValue(part.sites());
        }

        StudyPart get() {
            return new StudyPart(
                    study, much.getValue() == Much.ALL, much.getValue() == Much.SOME ? sites.getValue() : Set.of());
        }
    }
}
