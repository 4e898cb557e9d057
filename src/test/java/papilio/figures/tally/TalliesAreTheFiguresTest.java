package papilio.figures.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.SafetyService;
import papilio.site.SiteStatus;

/** Over random histories the stored counts, the counts from the facts and the one computation say the same. */
@PapilioTest
class TalliesAreTheFiguresTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final List<String> SITES = List.of("01", "02", "03", "04");

    @Autowired
    JdbcClient database;

    @Autowired
    FiguresService figures;

    @Autowired
    SafetyService safety;

    @Autowired
    SiteTallies tallies;

    @Autowired
    TallyKeeper keeper;

    @Autowired
    TallyStore store;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void storedCountsAreThoseOfTheOneComputation() {
        for (var seed = 1; seed <= 12; seed++) {
            var study = history(seed, TODAY);
            SignIn.as(database, Role.STUDY_MANAGER);
            keeper.settle(study);
            assertThat(store.sum(study).orElseThrow().tally().isTrueOn(TODAY)).isTrue();
            same(study, seed);
            assertThat(tallies.recount(study)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void recordsDatedAfterTodayAreNotCountedYet() {
        for (var seed = 21; seed <= 32; seed++) {
            var study = history(seed, TODAY.plusDays(90));
            SignIn.as(database, Role.STUDY_MANAGER);
            keeper.settle(study);
            assertThat(store.sum(study).orElseThrow().tally().isTrueOn(TODAY))
                    .as("seed " + seed)
                    .isFalse();
            same(study, seed);
        }
    }

    @Test
    void aBusinessTodayThatIsMovedBackCountsAsItWasThen() {
        var study = history(41, TODAY);
        SignIn.as(database, Role.STUDY_MANAGER);
        keeper.settle(study);
        for (var back = 0; back < 300; back += 37) {
            database.sql("update study set business_today = ? where code = ?")
                    .params(TODAY.minusDays(back), study)
                    .update();
            same(study, back);
        }
    }

    @Test
    void whoSeesSomeSitesGetsTheirCountsAlone() {
        var study = history(51, TODAY);
        keeper.settle(study);
        SignIn.as(database, Role.COORDINATOR, study, "02", "03");
        same(study, 51);
        assertThat(tallies.of(study)).extracting(SiteTally::code).containsExactly("02", "03");
        assertThat(tallies.behind(study, 25)).extracting(SiteTally::code).containsExactlyInAnyOrder("02", "03");
        assertThat(tallies.standing(study).target()).isEqualTo(50);
    }

    @Test
    void aPlantedDifferenceIsFoundAndMended() {
        var study = history(61, TODAY);
        SignIn.as(database, Role.STUDY_MANAGER);
        keeper.settle(study);
        database.sql("update site_tally set enrolled = enrolled + 3 where study_code = ? and site_code = '02'")
                .param(study)
                .update();
        assertThat(tallies.recount(study)).singleElement().satisfies(wrong -> {
            assertThat(wrong.site()).isEqualTo("02");
            assertThat(wrong.stored().enrolled()).isEqualTo(wrong.computed().enrolled() + 3);
        });
        assertThat(tallies.recount(study)).isEmpty();
        same(study, 61);
    }

    @Test
    void aWrongSumIsFoundAndMendedToo() {
        var study = history(62, TODAY);
        SignIn.as(database, Role.STUDY_MANAGER);
        keeper.settle(study);
        database.sql("update study_tally set screened = 0 where study_code = ?")
                .param(study)
                .update();
        assertThat(tallies.recount(study)).isNotEmpty();
        same(study, 62);
    }

    @Test
    void theSiteThatIsMostBehindComesFirst() {
        var study = history(71, TODAY);
        SignIn.as(database, Role.STUDY_MANAGER);
        database.sql("update site set status = 'PLANNED' where study_code = ? and code = '04'")
                .param(study)
                .update();
        keeper.settle(study);
        var first = tallies.behind(study, 25);
        assertThat(first).isSortedAccordingTo(SiteTally.MOST_BEHIND_FIRST).hasSize(4);
        assertThat(first.getLast().status()).isEqualTo(SiteStatus.PLANNED);
        assertThat(tallies.behind(study, 2)).isEqualTo(first.subList(0, 2));
    }

    private void same(String study, int seed) {
        var computed = figures.cohort(study, null, Set.of()).figures();
        var open = safety.openCounts(study);
        var standing = tallies.standing(study);
        assertThat(standing.tally().countsAs(Tally.of(computed.overall(), open.sum(), computed.cutoff())))
                .as("seed %d: %s against %s", seed, standing.tally(), computed.overall())
                .isTrue();
        assertThat(standing.target()).isEqualTo(computed.target());
        assertThat(standing.percentOfTarget()).isEqualTo(computed.overall().percentOfTarget());
        assertThat(standing.accrual()).isEqualTo(computed.overall().accrual());
        assertThat(standing.sites()).isEqualTo(computed.sites().size());
        assertThat(tallies.months(study)).isEqualTo(computed.enrollmentByMonth());
        var sites = tallies.of(study);
        assertThat(sites).hasSameSizeAs(computed.sites());
        for (var site = 0; site < sites.size(); site++) {
            var counts = computed.sites().get(site).counts();
            var code = computed.sites().get(site).code();
            assertThat(sites.get(site).tally().countsAs(Tally.of(counts, open.at(code), computed.cutoff())))
                    .as(
                            "seed %d, site %s: %s against %s",
                            seed, code, sites.get(site).tally(), counts)
                    .isTrue();
            assertThat(sites.get(site).accrual(computed.cutoff())).isEqualTo(counts.accrual());
            assertThat(sites.get(site).percentOfTarget()).isEqualTo(counts.percentOfTarget());
        }
    }

    /** Some patients in every state, none of their days after the last. */
    private String history(int seed, LocalDate last) {
        var study = "H" + seed;
        var dice = new Random(seed);
        SampleStudy.of(database, study)
                .site("01", 50)
                .site("02", 30)
                .site("03", 20)
                .site("04", 10);
        for (var number = 0; number < 60; number++) patient(study, SITES.get(dice.nextInt(3)), number, dice, last);
        if (last.isAfter(TODAY)) patient(study, "01", 60, new Random(seed), last, last.minusDays(1));
        return study;
    }

    private void patient(String study, String site, int number, Random dice, LocalDate last) {
        patient(study, site, number, dice, last, last.minusDays(dice.nextInt(420)));
    }

    private void patient(String study, String site, int number, Random dice, LocalDate last, LocalDate screened) {
        var days = new TreeMap<String, @Nullable Object>();
        switch (dice.nextInt(6)) {
            case 0 -> days.put("failed_on", later(screened, 20, dice, last));
            case 1 -> days.put("declined_on", later(screened, 20, dice, last));
            case 2 -> days.put("enrolled_on", null);
            default -> {
                var enrolled = dice.nextInt(15) == 0 ? screened.minusDays(3) : later(screened, 20, dice, last);
                days.put("enrolled_on", enrolled);
                if (dice.nextInt(4) > 0) days.put("first_dose_on", later(enrolled, 20, dice, last));
                if (dice.nextInt(4) == 0) days.put("treatment_stopped_on", later(enrolled, 200, dice, last));
                if (dice.nextInt(3) == 0) {
                    days.put("ended_on", later(enrolled, 300, dice, last));
                    days.put("end_reason", dice.nextBoolean() ? "COMPLETED" : "WITHDRAWAL_BY_SUBJECT");
                }
            }
        }
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          failed_on, declined_on, enrolled_on, first_dose_on, treatment_stopped_on, ended_on, end_reason, voided, last_entry_at)
                        values (?, ?, ?, ?, 'x', 'SCREENING', ?, ?, ?, ?, ?, ?, ?, ?, ?, timestamp '2026-01-01 00:00:00')
                        """)
                .params(java.util.Arrays.asList(
                        study,
                        site,
                        "S" + number,
                        "P" + number,
                        screened,
                        days.get("failed_on"),
                        days.get("declined_on"),
                        days.get("enrolled_on"),
                        days.get("first_dose_on"),
                        days.get("treatment_stopped_on"),
                        days.get("ended_on"),
                        days.get("end_reason"),
                        dice.nextInt(12) == 0))
                .update();
        for (var doses = dice.nextInt(3); doses > 0; doses--)
            treated(study, number, later(screened, 60, dice, last), dice);
        for (var events = dice.nextInt(3); events > 0; events--) event(study, number, events, dice);
    }

    private void treated(String study, int number, LocalDate day, Random dice) {
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, started_on, voided)
                        select study_code, site_code, id, ?, 'x', ?, ? from patient where study_code = ? and patient_no = ?
                        """)
                .params(
                        List.of("DOSE", "INTERVAL", "MISSED").get(dice.nextInt(3)),
                        day,
                        dice.nextInt(6) == 0,
                        study,
                        "P" + number)
                .update();
    }

    private void event(String study, int number, int event, Random dice) {
        database.sql("""
                        insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, serious, review_state,
                          review_rank, changed_at, voided)
                        select study_code, site_code, id, patient_no, ?, 'x', ?, 'NEW', ?, timestamp '2026-01-01 00:00:00', ?
                        from patient where study_code = ? and patient_no = ?
                        """)
                .params(
                        "E" + number + "-" + event,
                        dice.nextBoolean(),
                        dice.nextInt(100),
                        dice.nextInt(6) == 0,
                        study,
                        "P" + number)
                .update();
        database.sql("""
                        insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, state, raised_by, raised_at)
                        select study_code, site_code, id, patient_no, 'patient', id, ?, 'system', timestamp '2026-01-01 00:00:00'
                        from patient where study_code = ? and patient_no = ?
                        """)
                .params(List.of("OPEN", "ANSWERED", "CLOSED").get(dice.nextInt(3)), study, "P" + number)
                .update();
    }

    private static LocalDate later(LocalDate day, int most, Random dice, LocalDate last) {
        var later = day.plusDays(dice.nextInt(most));
        return later.isAfter(last) ? last : later;
    }
}
