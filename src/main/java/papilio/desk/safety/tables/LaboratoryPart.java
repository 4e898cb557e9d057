package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Arrays;
import java.util.List;
import papilio.figures.review.LabLevel;
import papilio.figures.review.LabShift;
import papilio.figures.review.SafetyReview;
import papilio.patient.ui.PatientWords;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.EmptyState;

/** From the level before the first dose to the worst one after it, test by test; each number opens its patients. */
final class LaboratoryPart extends Div {
    private final transient CellDoors doors;

    LaboratoryPart(SafetyReview review, CellDoors doors) {
        this.doors = doors;
        var title = getTranslation("safety.tables.title.LABORATORY");
        if (review.laboratory().isEmpty()) {
            add(ReviewPanel.titled(title)
                    .with(new EmptyState(
                            getTranslation("safety.tables.laboratory.what"),
                            getTranslation("safety.tables.none.LABORATORY"))));
            return;
        }
        var tables = new Div();
        tables.addClassName("shift-tables");
        review.laboratory().forEach(shift -> tables.add(table(shift)));
        add(ReviewPanel.titled(title, csv(review))
                .with(tables)
                .footnote(getTranslation("safety.tables.method.laboratory", review.dosed())));
    }

    private Div table(LabShift shift) {
        var name = name(shift);
        var table = new ReviewTable<>(name, List.of(LabLevel.values()))
                .named(getTranslation("safety.tables.baseline"), this::level, row -> "level");
        table.group(
                getTranslation("safety.tables.worstAfter"),
                Arrays.stream(LabLevel.values())
                        .map(worst -> Column.<LabLevel>count(
                                level(worst),
                                level(worst),
                                getLocale(),
                                baseline -> shift.patients(baseline, worst),
                                baseline -> doors.patients(shift.test(), baseline, worst)))
                        .toList());
        var one = new Div(new H3(name), table.built());
        one.addClassName("shift-table");
        return one;
    }

    private CsvDownload csv(SafetyReview review) {
        return new CsvDownload(
                getTranslation("safety.csv"),
                review.study() + "-laboratory-shift.csv",
                List.of(
                        getTranslation("safety.tables.test"),
                        getTranslation("safety.tables.baseline"),
                        getTranslation("safety.tables.worstAfter"),
                        getTranslation("safety.tables.patients")),
                line -> review.laboratory()
                        .forEach(shift -> shift.cells()
                                .forEach(cell -> line.accept(List.of(
                                        name(shift), level(cell.baseline()), level(cell.worst()), cell.patients())))));
    }

    private String name(LabShift shift) {
        return PatientWords.test(this, shift.test().name(), shift.test().name());
    }

    private String level(LabLevel level) {
        return getTranslation("safety.tables.level." + level);
    }
}
