package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import papilio.figures.review.EventKind;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReview.WorstGradeRow;
import papilio.shared.ui.EmptyState;

/** Each patient once a row at the worst grade, and patients and events by severity. */
final class GradesPart extends Div {
    private final transient SafetyReview review;
    private final transient CellDoors doors;
    private final transient TermWords words;

    GradesPart(SafetyReview review, CellDoors doors, TermWords words) {
        this.review = review;
        this.doors = doors;
        this.words = words;
        if (review.worstGrades().stream().allMatch(row -> row.patients().total() == 0)) {
            add(ReviewPanel.titled(getTranslation("safety.tables.title.GRADES"))
                    .with(new EmptyState(
                            getTranslation("safety.tables.what"), getTranslation("safety.tables.none.TERMS"))));
            return;
        }
        add(worst());
        add(new SeverityPanel(review, doors, words));
    }

    private ReviewPanel worst() {
        var title = getTranslation("safety.tables.title.GRADES");
        var table = new ReviewTable<>(title, review.worstGrades())
                .named(
                        getTranslation("safety.tables.term"),
                        row -> words.row(row.soc(), row.term()),
                        row -> TermWords.style(row.soc(), row.term()))
                .plainName(getTranslation("safety.tables.class"), row -> words.row(row.soc(), null))
                .plainName(
                        getTranslation("safety.tables.preferred"),
                        row -> row.term() == null ? null : words.term(row.term()));
        table.group(
                getTranslation("safety.tables.patients"),
                List.of(
                        Column.count(
                                getTranslation("safety.tables.n"),
                                getTranslation("safety.tables.patients"),
                                getLocale(),
                                row -> row.patients().total(),
                                row -> doors.patients(among(row))),
                        Column.decimal("%", getTranslation("safety.tables.percent"), getLocale(), this::percent)));
        table.group(getTranslation("safety.tables.worstGrade"), grades());
        return ReviewPanel.titled(title, table.csv(review.study() + "-ae-worst-grade.csv"))
                .with(table.narrow().built())
                .footnote(getTranslation("safety.tables.method.grades"));
    }

    /** As in the table by class and term, whose rows are the same. */
    private @Nullable Double percent(WorstGradeRow row) {
        return review.terms().get(review.worstGrades().indexOf(row)).incidence().percent();
    }

    /** From 1 to 5, then the ungraded where there are any. */
    private List<Column<WorstGradeRow>> grades() {
        var columns = new ArrayList<Column<WorstGradeRow>>();
        IntStream.rangeClosed(1, 5).forEach(grade -> columns.add(grade(String.valueOf(grade), grade)));
        if (review.worstGrades().stream().anyMatch(row -> row.patients().ungraded() > 0))
            columns.add(grade(words.grade(0), 0));
        return columns;
    }

    private Column<WorstGradeRow> grade(String head, int grade) {
        return Column.count(
                head,
                getTranslation("safety.tables.worstGrade") + " " + words.grade(grade),
                getLocale(),
                row -> row.patients().of(grade),
                row -> doors.patients(PatientCell.of(among(row)).worstGrade(grade)));
    }

    private static ReviewCell among(WorstGradeRow row) {
        return ReviewCell.of(EventKind.ANY).term(row.soc(), row.term());
    }
}
