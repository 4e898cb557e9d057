package papilio.exchange;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six sites of a real study, month by month through 2013, by the API: every forecast against one computed another way. */
@PapilioTest
class TheBackTestOfSixRealSitesTest {
    private static final int TARGET = 74;
    private static final String FORECAST = "/api/v1/studies/" + SixSites.STUDY + "/forecast";
    private static final List<LocalDate> MONTHS_OF_2013 = java.util.stream.IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(2013, month).atEndOfMonth())
            .toList();

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    ImportService imports;

    private String manager = "";
    private List<SixSites.Person> persons = List.of();

    @BeforeEach
    void study() {
        manager = SignIn.as(database, Role.STUDY_MANAGER);
        SixSites.imported(database, imports);
        SignIn.out();
        persons = SixSites.persons();
    }

    @Test
    void everyMonthIsForecastAsAnIndependentComputationDoes() {
        for (var cutoff : MONTHS_OF_2013) {
            var answer = asked("?cutoff=" + cutoff + "&target=" + TARGET);
            var expected = expected(cutoff);
            assertThat(answer.get("enrolled").asInt()).as("%s", cutoff).isEqualTo(enrolledBy(cutoff));
            for (var percent : List.of("2.5", "10", "25", "50", "75", "90", "97.5"))
                near(answer.get("daysToTarget").get(percent).asDouble(), days(expected, cutoff, percent), cutoff, 0);
            var band = answer.get("bands").get("80");
            near(after(cutoff, band.get(0)), days(expected, cutoff, "10"), cutoff, 1);
            near(after(cutoff, band.get(1)), days(expected, cutoff, "90"), cutoff, 1);
            near(after(cutoff, answer.get("medianDate")), days(expected, cutoff, "50"), cutoff, 1);
        }
    }

    @Test
    void theTableHoldsEveryMonthAgainstTheDayThatCame() {
        var table = asked("/backtest");
        var came = day74();
        assertThat(table.get("reachedOn").asString()).isEqualTo(came.toString());
        var inside = 0;
        var errors = new ArrayList<Double>();
        for (var month : table.get("months")) {
            var cutoff = LocalDate.parse(month.get("cutoff").asString());
            assertThat(month.get("enrolled").asInt()).isEqualTo(enrolledBy(cutoff));
            assertThat(month.get("came").asString()).isEqualTo(came.toString());
            var from = LocalDate.parse(month.get("from80").asString());
            var to = LocalDate.parse(month.get("to80").asString());
            var holds = !came.isBefore(from) && !came.isAfter(to);
            assertThat(month.get("inside80").asBoolean()).isEqualTo(holds);
            if (holds) inside++;
            var error = (double)
                    DAYS.between(came, LocalDate.parse(month.get("median").asString()));
            assertThat(month.get("error").asDouble()).isEqualTo(error);
            errors.add(error);
            if (!MONTHS_OF_2013.contains(cutoff)) continue;
            var expected = expected(cutoff);
            near(DAYS.between(cutoff, from), days(expected, cutoff, "10"), cutoff, 1);
            near(after(cutoff, month.get("median")), days(expected, cutoff, "50"), cutoff, 1);
            near(DAYS.between(cutoff, to), days(expected, cutoff, "90"), cutoff, 1);
        }
        assertThat(table.get("inside").get("80").asInt()).isEqualTo(inside);
        assertThat(table.get("bias").asDouble())
                .isCloseTo(
                        errors.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(table.get("months")
                        .valueStream()
                        .map(month -> month.get("cutoff").asString()))
                .containsAll(MONTHS_OF_2013.stream().map(LocalDate::toString).toList());
    }

    @Test
    void anotherTargetHasAnotherTable() {
        var table = asked("/backtest?target=60");
        assertThat(table.get("target").asInt()).isEqualTo(60);
        assertThat(table.get("reachedOn").asString()).startsWith("2014-01");
        assertThat(asked("/backtest").get("target").asInt()).isEqualTo(TARGET);
    }

    /** The figures that came with the task, against which this computation is measured in its turn. */
    @Test
    void theIndependentComputationFindsTheFiguresGiven() {
        var june = expected(LocalDate.parse("2013-06-30"));
        assertThat(june.shape).isCloseTo(7.602, within(0.005));
        assertThat(june.rate).isCloseTo(383.9, within(0.3));
        given(june, TARGET - 36, 214.0, 246.1, 278.3, 318.3, 363.5, 408.2, 463.9);
        var december = expected(LocalDate.parse("2013-12-31"));
        assertThat(december.shape).isCloseTo(5.295, within(0.005));
        assertThat(december.rate).isCloseTo(264.1, within(0.3));
        given(december, TARGET - 59, 67.8, 83.9, 100.7, 122.5, 147.4, 173.1, 205.3);
    }

    private static void given(WaitingTime time, int more, double... days) {
        var probabilities = new double[] {0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};
        for (var index = 0; index < days.length; index++)
            assertThat(time.days(more, probabilities[index])).isCloseTo(days[index], within(days[index] * 0.01));
    }

    private WaitingTime expected(LocalDate cutoff) {
        var open = persons.stream()
                .filter(person -> !person.screenedOn().isAfter(cutoff))
                .map(SixSites.Person::site)
                .distinct()
                .toList();
        var enrolled = open.stream()
                .mapToInt(site -> (int) enrolled(cutoff).filter(site::equals).count())
                .toArray();
        var days = open.stream()
                .mapToDouble(site -> persons.stream()
                                .filter(person -> person.site().equals(site))
                                .mapToLong(person -> DAYS.between(person.screenedOn(), cutoff))
                                .max()
                                .orElseThrow()
                        + 1)
                .toArray();
        return new WaitingTime(enrolled, days);
    }

    private double days(WaitingTime expected, LocalDate cutoff, String percent) {
        return expected.days(TARGET - enrolledBy(cutoff), Double.parseDouble(percent) / 100);
    }

    private int enrolledBy(LocalDate cutoff) {
        return (int) enrolled(cutoff).count();
    }

    /** The site of each patient enrolled by then. */
    private java.util.stream.Stream<String> enrolled(LocalDate cutoff) {
        return persons.stream()
                .filter(person -> person.enrolledOn() != null
                        && !Objects.requireNonNull(person.enrolledOn()).isAfter(cutoff))
                .map(SixSites.Person::site);
    }

    private LocalDate day74() {
        return persons.stream()
                .map(SixSites.Person::enrolledOn)
                .filter(Objects::nonNull)
                .sorted()
                .skip(TARGET - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static long after(LocalDate cutoff, JsonNode day) {
        return DAYS.between(cutoff, LocalDate.parse(day.asString()));
    }

    /** Within 3 %, and a day where a day of the calendar is compared. */
    private static void near(double found, double expected, LocalDate cutoff, int day) {
        assertThat(found).as("%s", cutoff).isCloseTo(expected, within(expected * 0.03 + day));
    }

    private JsonNode asked(String query) {
        try {
            var answer = web.perform(get(FORECAST + query).with(user(manager).roles("STUDY_MANAGER")))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.getContentAsString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
