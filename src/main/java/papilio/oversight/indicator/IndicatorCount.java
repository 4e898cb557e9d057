package papilio.oversight.indicator;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import papilio.figures.Cohort;
import papilio.figures.SiteTarget;
import papilio.patient.PatientFact;
import papilio.patient.PatientFacts;
import papilio.safety.EventFact;
import papilio.safety.EventFacts;
import papilio.study.StudySettings;

/** Counts every indicator of every site of a study, today and at the ends of the months before. */
@Component
class IndicatorCount {
    private static final double DAYS_A_YEAR = 365.25;

    private final PatientFacts patients;
    private final EventFacts events;
    private final Conduct conduct;
    private final Doses doses;

    IndicatorCount(PatientFacts patients, EventFacts events, Conduct conduct, Doses doses) {
        this.patients = patients;
        this.events = events;
        this.conduct = conduct;
        this.doses = doses;
    }

    record Counted(List<SiteIndicator> indicators, List<Standing> standings) {}

    /** Today first, then the ends of the months before. */
    static List<LocalDate> days(LocalDate today) {
        var days = new ArrayList<LocalDate>();
        days.add(today);
        for (var back = 1; back < Conduct.DAYS; back++)
            days.add(YearMonth.from(today).minusMonths(back).atEndOfMonth());
        return days;
    }

    /** The caller sees the whole study: a site is compared with all. */
    Counted count(StudySettings study, LocalDate today) {
        var days = days(today);
        var comparison = new Comparison(days);
        for (var day : days) figures(study, day, comparison);
        var visits = conduct.visits(study, days);
        for (var one : visits) {
            comparison.add(one.site(), one.day(), Indicator.VISITS_OUT_OF_WINDOW, one.outside(), one.done());
            deviations(one.site(), one.day(), one.outside() + one.missed(), comparison);
        }
        for (var one : conduct.dosesBeforeConsent(study, days))
            deviations(one.site(), one.day(), one.part(), comparison);
        shares(conduct.slowQuestions(study, days), Indicator.SLOW_QUERIES, comparison);
        shares(conduct.lateEntry(study, days), Indicator.LATE_ENTRY, comparison);
        doses.count(study, days, comparison);
        return new Counted(comparison.compared(), standings(study, today, visits));
    }

    /** What the figures define: treatment-emergent events over exposure, and screen failures. */
    private void figures(StudySettings study, LocalDate day, Comparison into) {
        Map<String, List<EventFact>> eventsBySite =
                events.at(study.code(), day, Set.of()).stream().collect(groupingBy(EventFact::site));
        Map<String, List<PatientFact>> patientsBySite =
                patients.at(study.code(), day, Set.of()).stream().collect(groupingBy(PatientFact::site));
        patientsBySite.forEach((site, own) -> {
            var cohort = new Cohort(
                    study,
                    day,
                    false,
                    List.of(new SiteTarget(site, null, null)),
                    Collections.emptyNavigableMap(),
                    own,
                    eventsBySite.getOrDefault(site, List.of()));
            var counts = cohort.figures().overall();
            var years = counts.patientYears();
            into.add(site, day, Indicator.SCREEN_FAILURES, counts.screenFailures(), counts.screened());
            if (years * DAYS_A_YEAR < 1) return;
            var seen = counts.adverseEvents();
            into.add(
                    site,
                    day,
                    Indicator.ADVERSE_EVENTS,
                    seen.treatmentEmergent().events(),
                    years);
            into.add(site, day, Indicator.SERIOUS_EVENTS, seen.serious().events(), years);
        });
    }

    /** Over the time on the drug; a study without a schedule has no such rows, and so nothing to say. */
    private static void deviations(String site, LocalDate day, long count, Comparison comparison) {
        var known = comparison.reading(site, day, Indicator.DEVIATIONS).base() > 0;
        var years = comparison.reading(site, day, Indicator.ADVERSE_EVENTS).base();
        comparison.add(site, day, Indicator.DEVIATIONS, count, known ? 0 : years);
    }

    private static void shares(List<Conduct.Share> shares, Indicator indicator, Comparison into) {
        for (var one : shares) into.add(one.site(), one.day(), indicator, one.part(), one.base());
    }

    private List<Standing> standings(StudySettings study, LocalDate today, List<Conduct.Visits> visits) {
        var bySite = new HashMap<String, Conduct.Visits>();
        for (var one : visits) if (one.day().equals(today)) bySite.put(one.site(), one);
        return conduct.standings(study, today).stream()
                .map(standing -> {
                    var seen = bySite.get(standing.siteCode());
                    return seen == null ? standing : standing.with(seen);
                })
                .toList();
    }
}
