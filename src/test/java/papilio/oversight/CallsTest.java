package papilio.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.IndicatorService;
import papilio.oversight.indicator.IndicatorState;
import papilio.oversight.indicator.Reading;
import papilio.oversight.indicator.SiteIndicator;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;

/** Indicators, calls and their log, as the people of a study get them. */
@PapilioTest
class CallsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Autowired
    JdbcClient database;

    @Autowired
    CallService calls;

    @Autowired
    CallLogService log;

    @Autowired
    IndicatorService indicators;

    @BeforeEach
    void fourSites() {
        var study = SampleStudy.of(database, "S1");
        for (var site : List.of("01", "02", "03", "04")) study.site(site, 30);
        for (var number = 0; number < 60; number++) person("0" + (number % 3 + 1), number, number % 10 == 0);
        for (var number = 60; number < 80; number++) person("04", number, number % 2 == 0);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void theSiteWithManyFailuresIsNamedWithItsReason() {
        assertThat(calls.calls("S1")).singleElement().satisfies(call -> {
            assertThat(call.siteCode()).isEqualTo("04");
            assertThat(call.key()).isEqualTo("oversight.call.failures");
            assertThat(call.details()).containsExactly(10L, 20L, "50.0", "20.0");
        });
    }

    @Test
    void anIndicatorIsComparedWithTheWholeStudy() {
        var board = indicators.board("S1");
        assertThat(board.study(Indicator.SCREEN_FAILURES)).contains(new Reading(16, 80));
        assertThat(state("04", Indicator.SCREEN_FAILURES)).isEqualTo(IndicatorState.FAR_ABOVE);
        assertThat(state("01", Indicator.SCREEN_FAILURES)).isEqualTo(IndicatorState.WITHIN);
        assertThat(board.of(Indicator.LATE_ENTRY)).isEmpty();
    }

    @Test
    void whatIsDatedLaterDoesNotCountAtAnEarlierMonth() {
        assertThat(indicators.history("S1", "04", Indicator.SCREEN_FAILURES))
                .extracting(one -> one.reading().base())
                .containsExactly(19.0, 19.0, 20.0);
        database.sql(
                        "update patient set screened_on = date '2026-05-31' where study_code = 'S1' and patient_no = 'P79'")
                .update();
        indicators.recount("S1");
        assertThat(indicators.history("S1", "04", Indicator.SCREEN_FAILURES))
                .extracting(one -> one.reading().base())
                .containsExactly(19.0, 20.0, 20.0);
    }

    /** As where an import began before, and was committed after, what somebody else saved. */
    @Test
    void aChangeThatIsSeenAfterANewerEntryIsCountedToo() {
        indicators.board("S1");
        database.sql("update patient set failed_on = null where study_code = 'S1' and site_code = '04'")
                .update();
        database.sql("insert into study_tally (study_code, changes) values ('S1', 1)")
                .update();
        assertThat(reading("04", Indicator.SCREEN_FAILURES)).isEqualTo(new Reading(0, 20));
    }

    @Test
    void dosesVisitsAndQuestionsAreCounted() {
        database.sql("""
                        insert into study_visit (study_code, code, position, name_en, anchor, target_day, days_before, days_after,
                          remote_allowed) values ('S1', 'V2', 1, 'Week 4', 'FIRST_DOSE', 28, 7, 7, true)
                        """).update();
        var dosed = dosed("01", 900);
        treatment(dosed, "01", "2026-05-04");
        treatment(dosed, "01", "2026-05-11");
        treatment(dosed, "01", "2026-06-01");
        visit(dosed, "01", "2026-06-20");
        dosed("02", 901);
        question(dosed, "01", "2026-06-01", null);
        question(dosed, "01", "2026-06-01", "2026-06-05");
        question(dosed, "01", "2026-06-25", null);
        indicators.recount("S1");
        // weeks 0, 1 and 4 given; 2, 3, 5, 6 and 7 missed; 8 (29 June) still possible
        assertThat(reading("01", Indicator.MISSED_DOSES)).isEqualTo(new Reading(5, 8));
        // 1 June +- 7 was the window
        assertThat(reading("01", Indicator.VISITS_OUT_OF_WINDOW)).isEqualTo(new Reading(1, 1));
        // the question of 25 June says nothing yet
        assertThat(reading("01", Indicator.SLOW_QUERIES)).isEqualTo(new Reading(1, 2));
        assertThat(reading("01", Indicator.DEVIATIONS).part()).isEqualTo(1);
        var standing = indicators.board("S1").standings().get("02");
        assertThat(standing).isNotNull();
        assertThat(standing.visitsMissed()).isEqualTo(1);
        assertThat(standing.visitsUnrecorded()).isEqualTo(1);
        assertThat(indicators.history("S1", "01", Indicator.VISITS_OUT_OF_WINDOW))
                .hasSize(1);
    }

    @Test
    void entryIsJudgedByTheTrailWhereTimeRuns() {
        var dosed = dosed("01", 900);
        var visit = visit(dosed, "01", "2025-03-03");
        typedIn("visit", visit, "2025-03-10 15:59:59");
        indicators.recount("S1");
        assertThat(indicators.board("S1").of(Indicator.LATE_ENTRY)).isEmpty();
        database.sql("update study set business_today = null where code = 'S1'").update();
        indicators.recount("S1");
        assertThat(reading("01", Indicator.LATE_ENTRY)).isEqualTo(new Reading(0, 1));
        database.sql("update audit_entry set happened_at = timestamp '2025-03-10 16:00:00' where record_type = 'visit'")
                .update();
        indicators.recount("S1");
        // 16:00 UTC is the next day in Shanghai, the eighth
        assertThat(reading("01", Indicator.LATE_ENTRY)).isEqualTo(new Reading(1, 1));
    }

    @Test
    void aChangeCountsAnew() {
        var before = indicators.board("S1");
        database.sql("update patient set failed_on = null where site_code = '04'")
                .update();
        assertThat(reading("04", Indicator.SCREEN_FAILURES).part()).isEqualTo(10);
        typedIn("patient", 1, "2026-06-30 08:00:00");
        assertThat(reading("04", Indicator.SCREEN_FAILURES).part()).isZero();
        assertThat(indicators.board("S1").computedAt()).isAfterOrEqualTo(before.computedAt());
    }

    @Test
    void whoSeesSomeSitesOnlyComparesWithNobody() {
        SignIn.as(database, Role.COORDINATOR, "S1", "04");
        var board = indicators.board("S1");
        assertThat(board.sites()).extracting(SiteIndicator::site).containsOnly("04");
        assertThat(board.sites()).extracting(SiteIndicator::state).containsOnly(IndicatorState.NOT_COMPARED);
        assertThat(board.standings()).containsOnlyKeys("04");
        assertThat(board.study(Indicator.SCREEN_FAILURES)).isEmpty();
        assertThat(board.funnel(Indicator.SCREEN_FAILURES)).isNull();
        assertThat(calls.calls("S1")).isEmpty();
        assertThatThrownBy(() -> indicators.history("S1", "01", Indicator.SCREEN_FAILURES))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.calls("S1", "04")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.log(call())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasCalledAboutComesLast() {
        database.sql("update site set approval_expires = date '2026-07-24' where study_code = 'S1' and code = '01'")
                .update();
        assertThat(calls.calls("S1")).extracting(Call::siteCode).containsExactly("01", "04");
        var approval = CallFlag.of(CallKind.APPROVAL);
        log.log(new LogCall("S1", "01", approval, TODAY.minusDays(10), "They apply", TODAY.minusDays(1)));
        assertThat(calls.calls("S1")).extracting(Call::siteCode).containsExactly("01", "04");
        log.log(new LogCall("S1", "01", approval, TODAY, "Applied on 20 June", TODAY));
        assertThat(calls.calls("S1")).extracting(Call::siteCode).containsExactly("04", "01");
        var action = calls.calls("S1").getLast().action();
        assertThat(action).isNotNull();
        assertThat(action.agreed()).isEqualTo("Applied on 20 June");
    }

    @Test
    void aCallIsLoggedChangedClosedAndTraced() {
        var made = log.log(call());
        var revised = log.revise(new ReviseCall("S1", made.id(), made.version(), "Retrain", TODAY.plusDays(20)));
        assertThatThrownBy(() -> log.close(new CloseCall("S1", made.id(), made.version(), "Late")))
                .isInstanceOf(StaleEdit.class);
        var closed = log.close(new CloseCall("S1", made.id(), revised.version(), "Trained on 10 July"));
        assertThat(closed.open()).isFalse();
        assertThatThrownBy(() -> log.revise(new ReviseCall("S1", made.id(), closed.version(), "More", TODAY)))
                .isInstanceOf(StaleEdit.class);
        assertThat(log.calls("S1", "04")).extracting(CallRow::closingNote).containsExactly("Trained on 10 July");
        assertThat(calls.calls("S1").getFirst().action()).isNull();
        assertThat(database.sql(
                                "select action from audit_entry where study_code = 'S1' and record_type = 'call_action' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("CREATED", "CHANGED", "CLOSED");
    }

    @Test
    void whatCannotBeLoggedIsSaidAtItsField() {
        assertThatThrownBy(() -> new LogCall("S1", "04", CallFlag.of(CallKind.PACE), TODAY, " ", TODAY))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.field()).isEqualTo("agreed"));
        assertThatThrownBy(() -> new LogCall("S1", "04", CallFlag.of(CallKind.PACE), TODAY, "x", TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.field()).isEqualTo("nextOn"));
        var tomorrow = TODAY.plusDays(1);
        assertThatThrownBy(() -> log.log(new LogCall("S1", "04", CallFlag.of(CallKind.PACE), tomorrow, "x", tomorrow)))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.field()).isEqualTo("calledOn"));
        assertThatThrownBy(() -> log.log(new LogCall("S1", "99", CallFlag.of(CallKind.PACE), TODAY, "x", TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMonitorOfSomeSitesLogsAtThoseOnly() {
        var made = log.log(call());
        SignIn.as(database, Role.MONITOR, "S1", "01");
        assertThatThrownBy(() -> log.log(call())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.close(new CloseCall("S1", made.id(), made.version(), "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.calls("S1", "04")).isInstanceOf(NotFound.class);
    }

    @Test
    void theFirstCallsAreKeptAndSayTheSameUntilSomethingChanges() {
        database.sql("update site set approval_expires = date '2026-07-24' where study_code = 'S1' and code = '01'")
                .update();
        log.log(call());
        var first = calls.headline("S1");
        assertThat(first.first()).isEqualTo(calls.calls("S1"));
        assertThat(first.total()).isEqualTo(2);
        assertThat(calls.headline("S1")).isEqualTo(first);
        assertThat(Statements.of(() -> calls.headline("S1")).size())
                .isLessThan(Statements.of(() -> calls.calls("S1")).size());
        database.sql("update site set approval_expires = null where study_code = 'S1'")
                .update();
        assertThat(calls.headline("S1")).as("nothing says that this changed").isEqualTo(first);
        typedIn("site", 1, "2099-06-30 08:00:00");
        assertThat(calls.headline("S1").first()).extracting(Call::siteCode).containsExactly("04");
    }

    @Test
    void anotherDayIsLookedAtAnew() {
        assertThat(calls.headline("S1").total()).isOne();
        database.sql("update study set business_today = date '2026-08-30' where code = 'S1'")
                .update();
        assertThat(calls.headline("S1").first()).isEqualTo(calls.calls("S1"));
    }

    @Test
    void whoeverDoesNotKeepTheLogGetsTheFirstCallsWithoutIt() {
        log.log(call());
        assertThat(calls.headline("S1").first().getFirst().action()).isNotNull();
        SignIn.as(database, Role.INVESTIGATOR, "S1", "01", "02", "03", "04");
        assertThat(calls.headline("S1").first()).isEqualTo(calls.calls("S1"));
        SignIn.as(database, Role.COORDINATOR, "S1", "02");
        assertThat(calls.headline("S1").first()).extracting(Call::siteCode).doesNotContain("04");
    }

    /** Every kind of detail that a sentence can have. */
    @Test
    void whatIsStoredSaysTheSame() {
        var site = new SiteRow("01", "One", null, null, SiteStatus.ENROLLING, "UTC", TODAY, 5, null);
        var details = List.<Object>of(3L, "2.5", Indicator.DEVIATIONS, new Call.Measure(Indicator.DEVIATIONS, 0.25));
        var door = new Call.Door("sites/01", Map.of("tab", "visits"));
        var flag = CallFlag.of(Indicator.DEVIATIONS);
        var told = CallHeadline.of(List.of(new Call(site, flag, true, "key", details, door, null)));
        assertThat(StoredCalls.of(told).headline()).isEqualTo(told);
        assertThatThrownBy(() -> StoredCalls.Detail.of(2.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredSitesCostNoMoreStatementsThanFour() {
        indicators.recount("S1");
        var few = Statements.of(() -> calls.calls("S1"));
        var fewAnew = Statements.of(() -> indicators.recount("S1"));
        var study = SampleStudy.of(database, "S2");
        for (var number = 100; number < 200; number++) {
            study.site(String.valueOf(number), 5);
            database.sql("update patient set study_code = 'S2', site_code = ? where patient_no = ?")
                    .params(String.valueOf(number), "P" + (number - 100))
                    .update();
        }
        indicators.recount("S2");
        assertThat(Statements.of(() -> calls.calls("S2"))).hasSameSizeAs(few);
        assertThat(Statements.of(() -> indicators.recount("S2"))).hasSameSizeAs(fewAnew);
        assertThat(few.size()).isLessThan(45);
    }

    static LogCall call() {
        return new LogCall(
                "S1", "04", CallFlag.of(CallKind.FAILURES), TODAY, "Pre-screening by phone", TODAY.plusDays(14));
    }

    private IndicatorState state(String site, Indicator indicator) {
        return indicators.board("S1").of(indicator).stream()
                .filter(one -> one.site().equals(site))
                .map(SiteIndicator::state)
                .findFirst()
                .orElseThrow();
    }

    private Reading reading(String site, Indicator indicator) {
        return indicators.board("S1").of(indicator).stream()
                .filter(one -> one.site().equals(site))
                .map(SiteIndicator::reading)
                .findFirst()
                .orElse(Reading.NOTHING);
    }

    private void person(String site, int number, boolean fails) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, consent_on,
                          screened_on, failed_on, enrolled_on, last_entry_at)
                        values ('S1', ?, ?, ?, ?, ?, date '2026-04-10', ?, ?, ?, timestamp '2026-06-01 00:00:00')
                        """)
                .params(
                        site,
                        "S" + number,
                        "P" + number,
                        "p" + number,
                        fails ? "SCREEN_FAILURE" : "ENROLLED",
                        LocalDate.parse(number > 56 && number < 60 || number == 79 ? "2026-06-15" : "2026-04-10"),
                        fails ? LocalDate.parse("2026-04-12") : null,
                        fails ? null : LocalDate.parse("2026-04-12"))
                .update();
    }

    private long dosed(String site, int number) {
        person(site, number, false);
        database.sql("update patient set first_dose_on = date '2026-05-04' where patient_no = ?")
                .param("P" + number)
                .update();
        return database.sql("select id from patient where study_code = 'S1' and patient_no = ?")
                .param("P" + number)
                .query(Long.class)
                .single();
    }

    private void treatment(long patient, String site, String day) {
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, started_on)
                        values ('S1', ?, ?, 'DOSE', 'telitacicept', ?)
                        """).params(site, patient, LocalDate.parse(day)).update();
    }

    private long visit(long patient, String site, String day) {
        database.sql("""
                        insert into visit (study_code, site_code, patient_id, visit_code, visit_name, started_on, status)
                        values ('S1', ?, ?, 'V2', 'Week 4', ?, 'DONE')
                        """).params(site, patient, LocalDate.parse(day)).update();
        return database.sql("select max(id) from visit").query(Long.class).single();
    }

    private void question(long patient, String site, String raised, @Nullable String answered) {
        database.sql("""
                        insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, state,
                          raised_by, raised_at, answered_at) values ('S1', ?, ?, 'P900', 'patient', ?, 'OPEN', 'test', ?, ?)
                        """)
                .params(
                        site,
                        patient,
                        patient,
                        LocalDate.parse(raised).atTime(1, 0),
                        answered == null ? null : LocalDate.parse(answered).atTime(1, 0))
                .update();
    }

    private void typedIn(String type, long id, String at) {
        database.sql("""
                        insert into audit_entry (happened_at, actor, study_code, record_type, record_id, record_label, action,
                          clinical, changes) values (timestamp '%s', 'test', 'S1', ?, ?, 'x', 'CREATED', true, '[]')
                        """.formatted(at)).params(type, String.valueOf(id)).update();
    }
}
