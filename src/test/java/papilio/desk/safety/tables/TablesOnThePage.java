package papilio.desk.safety.tables;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.figures.Incidence;
import papilio.shared.ui.Chart;
import papilio.shared.ui.Formats;

/** What can be read on the page of the tables that is open. */
final class TablesOnThePage {
    private TablesOnThePage() {}

    static List<List<String>> cells() {
        return cells(0);
    }

    /** Row by row as they stand on the page. */
    static List<List<String>> cells(int table) {
        return _find(_find(ReviewTable.class).get(table), NativeTableRow.class).stream()
                .map(row -> _find(row, NativeTableCell.class).stream()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    static List<String> names() {
        return _find(_find(ReviewTable.class).getFirst(), NativeTableHeaderCell.class).stream()
                .filter(cell -> "row".equals(cell.getElement().getAttribute("scope")))
                .map(NativeTableHeaderCell::getText)
                .toList();
    }

    static List<String> incidence(Incidence of) {
        var first = of.firstEvents();
        return List.of(
                String.valueOf(of.patients()),
                decimal(of.percent()),
                range(of.percentLow95(), of.percentHigh95()),
                String.valueOf(of.events()),
                decimal(of.per100PatientYears()),
                range(of.low95(), of.high95()),
                decimal(first.per100PatientYears()),
                range(first.low95(), first.high95()));
    }

    private static String decimal(@Nullable Double number) {
        return Formats.oneDecimal(number, Locale.ENGLISH);
    }

    private static String range(@Nullable Double low, @Nullable Double high) {
        return decimal(low) + "–" + decimal(high);
    }

    static List<Anchor> doors() {
        return _find(ReviewTable.class).stream()
                .flatMap(table -> _find(table, Anchor.class).stream())
                .toList();
    }

    static List<Anchor> patientsBeside() {
        return _find(_get(PatientsSide.class), Anchor.class, one -> one.withClasses("door")).stream()
                .filter(one -> one.getHref().startsWith("patients/"))
                .toList();
    }

    static String table(Chart chart) {
        return chart.getElement().getProperty("table");
    }

    static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
