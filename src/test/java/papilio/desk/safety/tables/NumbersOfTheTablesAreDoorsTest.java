package papilio.desk.safety.tables;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static papilio.desk.safety.tables.TablesOnThePage.doors;
import static papilio.desk.safety.tables.TablesOnThePage.patientsBeside;
import static papilio.desk.safety.tables.TablesOnThePage.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.desk.safety.QueueFilters;
import papilio.figures.review.EventSelection;
import papilio.figures.review.LabLevel;
import papilio.figures.review.RandomStudy;
import papilio.figures.review.SafetyReviewService;
import papilio.fixtures.PageTest;
import papilio.safety.EventGroup;
import papilio.safety.SafetyService;
import papilio.shared.ui.Chart;

/** Behind each number of the tables and pictures stands as much as it says. */
class NumbersOfTheTablesAreDoorsTest extends PageTest {
    @Autowired
    SafetyReviewService reviews;

    @Autowired
    SafetyService safety;

    private String study = "";

    @BeforeEach
    void study() {
        study = RandomStudy.of(database, 1);
        signIn(Role.MONITOR);
    }

    @Test
    void everyNumberOfTheOverviewOpensAsManyAsItSays() {
        part("&cutoff=2026-03-31&sites=01,03&gradeFrom=2&related=yes");
        assertThat(doors()).hasSizeGreaterThan(8);
        opensAsMany(doors());
    }

    @ParameterizedTest
    @EnumSource(
            value = TablesPart.class,
            names = {"TERMS", "GRADES", "SERIOUS", "RELATED", "SPECIAL"})
    void numbersOfEachTableOpenAsManyAsTheySay(TablesPart part) {
        part("&cutoff=2026-05-31&part=" + part.address());
        var doors = doors();
        opensAsMany(Stream.iterate(0, place -> place < doors.size(), place -> place + 5)
                .map(doors::get)
                .toList());
    }

    @Test
    void theLaboratoryShiftOpensItsPatients() {
        laboratory("2025-01-01", false);
        laboratory("2026-06-30", true);
        part("&part=laboratory");
        var shift = reviews.safetyReview(study, null, EventSelection.EVERYTHING)
                .laboratory()
                .getFirst();
        var door = doors().stream()
                .filter(one -> one.getHref().contains("baseline=NORMAL")
                        && one.getHref().endsWith("worst=LOW"))
                .findFirst()
                .orElseThrow();
        assertThat(door.getText()).isEqualTo(String.valueOf(shift.patients(LabLevel.NORMAL, LabLevel.LOW)));
        open(door.getHref());
        assertThat(patientsBeside()).hasSize(Integer.parseInt(door.getText()));
    }

    @Test
    void aClickOnAPictureOpensWhomItCounts() {
        part("&part=pictures&gradeFrom=2");
        var chart = _find(Chart.class).getFirst();
        var bar = reviews.safetyReview(study, null, EventSelection.of(Set.of(), 2, null))
                .mostFrequent()
                .getFirst();
        var worst = bar.patients().grade2() > 0 ? 2 : 3;
        var key = Stream.of(chart.getElement().getProperty("option").split("\"key\":\""))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .filter(address -> address.contains("worst=" + worst) && address.contains("term=" + bar.term()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(chart, new Chart.ItemClick(chart, true, "", "", key, 0));
        assertThat(patientsBeside()).hasSize(bar.patients().of(worst));
        assertThat(_get(PatientsSide.class).getElement().getTextRecursively()).contains(bar.term());
    }

    @Test
    void theQueueSaysWhatNarrowsItAndLetsItGo() {
        part("&gradeFrom=2");
        var door = doors().stream()
                .filter(one -> one.getHref().contains("traits="))
                .findFirst()
                .orElseThrow();
        open(door.getHref());
        assertThat(text()).contains("treatment-emergent ✕").contains("grade 2 or higher ✕");
        open(_get(Anchor.class, one -> one.withText("grade 2 or higher ✕")).getHref());
        assertThat(text()).contains("treatment-emergent ✕").doesNotContain("grade 2 or higher ✕");
    }

    private void opensAsMany(List<Anchor> doors) {
        var addresses = doors.stream()
                .map(door -> Map.entry(door.getHref(), Integer.parseInt(door.getText())))
                .toList();
        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            if (address.getKey().contains("tab=tables")) {
                open(address.getKey());
                assertThat(patientsBeside()).as(address.getKey()).hasSize(address.getValue());
            } else
                assertThat(safety.count(study, QueueFilters.of(query(address.getKey()), EventGroup.ALL)))
                        .as(address.getKey())
                        .isEqualTo(address.getValue().longValue());
        }
    }

    private static Map<String, String> query(String address) {
        var query = new HashMap<String, String>();
        for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
            var both = pair.split("=", 2);
            query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private void laboratory(String day, boolean low) {
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, taken_on, value_number, unit,
                          range_low, range_high, flag)
                        select study_code, site_code, id, 'LABORATORY', 'IGG', 'IgG', ?, ?, 'g/L', 7, 16, ?
                        from patient where study_code = ?
                        """)
                .params(Arrays.asList(LocalDate.parse(day), low ? 5 : 9, low ? "L" : null, study))
                .update();
    }

    private void part(String more) {
        open("safety?study=" + study + "&tab=tables" + more);
    }
}
