package papilio.report.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.report.conduct.Deviations.AtSite;
import papilio.report.conduct.Deviations.Kind;
import papilio.study.StudySettings;

/** Counts doses and visits of a scope at a cut-off; four statements, whatever the number of sites. */
@Component
public class ConductReader {
    private static final String MINE = " = :study and (:all = true or p.site_code in (:sites)) and p.voided = false ";
    private static final String DOSES = """
            select p.id, p.site_code, p.first_dose_on, p.treatment_stopped_on, p.ended_on, p.died_on,
              t.kind, t.started_on, t.ended_on as back_on
            from patient p join treatment t on t.patient_id = p.id and t.voided = false and t.kind in ('DOSE', 'HOLD')
            where p.study_code""" + MINE + """
              and p.first_dose_on <= :cutoff and t.started_on <= :cutoff
            order by p.id
            """;

    /** A visit that was never recorded is not asked of somebody who left while it could still have been done. */
    private static final String VISITS = """
            select w.site_code,
              sum(w.done) as done, sum(w.outside) as outside, sum(w.missed) as missed,
              count(distinct case when w.outside = 1 then w.patient_id end) as outside_patients,
              count(distinct case when w.missed = 1 then w.patient_id end) as missed_patients
            from (
              select x.site_code, x.patient_id,
                case when x.status = 'DONE' and x.started_on <= :cutoff then 1 else 0 end as done,
                case when x.status = 'DONE' and x.started_on <= :cutoff and (x.started_on < x.from_day or x.started_on > x.to_day)
                  then 1 else 0 end as outside,
                case when x.to_day < :cutoff and (x.id is null or x.status = 'MISSED' or x.started_on > :cutoff)
                  then 1 else 0 end as missed
              from (
                select a.*, timestampadd(day, a.target_day - a.days_before, a.anchored_on) as from_day,
                  timestampadd(day, a.target_day + a.days_after, a.anchored_on) as to_day
                from (
                  select p.id as patient_id, p.site_code, p.ended_on, v.id, v.status, v.started_on, s.target_day, s.days_before,
                    s.days_after,
                    case when s.anchor = 'FIRST_DOSE' then p.first_dose_on
                      when p.treatment_stopped_on is null and p.ended_on is null then null
                      else p.last_dose_on end as anchored_on
                  from patient p join study_visit s on s.study_code = p.study_code
                    left join visit v on v.patient_id = p.id and v.visit_code = s.code and v.voided = false
                  where p.study_code""" + MINE + """
                    and p.enrolled_on <= :cutoff
                ) a
                where a.anchored_on is not null
              ) x
              where x.id is not null or x.ended_on is null or x.to_day < x.ended_on
            ) w group by w.site_code
            """;

    private static final String BEFORE_CONSENT = """
            select p.site_code, count(*), count(distinct p.id)
            from patient p join treatment t on t.patient_id = p.id and t.voided = false and t.kind in ('DOSE', 'INTERVAL')
            where p.study_code""" + MINE + """
              and t.started_on < p.consent_on and t.started_on <= :cutoff
            group by p.site_code
            """;
    private static final String OVERRIDDEN = "select count(*) from patient p where p.study_code" + MINE
            + "and p.enrolled_on <= :cutoff and p.override_reason is not null";

    private final JdbcClient database;

    ConductReader(JdbcClient database) {
        this.database = database;
    }

    /** @param adherence null where no doses are planned, or nobody has had one */
    public record Conduct(@Nullable Adherence adherence, Deviations deviations) {}

    private record Visits(String site, long done, long outside, long missed, int outsidePatients, int missedPatients) {}

    private record Early(long doses, int patients) {}

    public Conduct at(Scope scope, StudySettings study, LocalDate cutoff) {
        var doses = doses(scope, study, cutoff);
        var visits = visits(scope, cutoff);
        var early = beforeConsent(scope, cutoff);
        return new Conduct(
                doses.adherence(),
                new Deviations(kinds(doses, visits.values(), early, scope, cutoff), sites(doses, visits, early)));
    }

    private DoseCount doses(Scope scope, StudySettings study, LocalDate cutoff) {
        var every = study.doseEveryDays();
        if (every == null) return new DoseCount(1, cutoff);
        var counting = new DoseCount(every, cutoff);
        asking(DOSES, scope, cutoff).query(counting::row);
        return counting.finish();
    }

    private List<Kind> kinds(
            DoseCount doses,
            java.util.Collection<Visits> visits,
            Map<String, Early> early,
            Scope scope,
            LocalDate cutoff) {
        var kinds = new ArrayList<Kind>();
        var done = visits.stream().mapToLong(Visits::done).sum();
        var outside = visits.stream().mapToLong(Visits::outside).sum();
        var missed = visits.stream().mapToLong(Visits::missed).sum();
        if (done + missed > 0) {
            kinds.add(new Kind(
                    Deviations.VISIT_OUTSIDE,
                    visits.stream().mapToInt(Visits::outsidePatients).sum(),
                    outside,
                    done));
            kinds.add(new Kind(
                    Deviations.VISIT_MISSED,
                    visits.stream().mapToInt(Visits::missedPatients).sum(),
                    missed,
                    done + missed));
        }
        kinds.addAll(doses.kinds());
        kinds.add(new Kind(
                Deviations.DOSE_BEFORE_CONSENT,
                early.values().stream().mapToInt(Early::patients).sum(),
                early.values().stream().mapToLong(Early::doses).sum(),
                null));
        var overridden = asking(OVERRIDDEN, scope, cutoff).query(Integer.class).single();
        kinds.add(new Kind(Deviations.OVERRIDDEN, overridden, overridden, null));
        return kinds;
    }

    private static List<AtSite> sites(DoseCount doses, Map<String, Visits> visits, Map<String, Early> early) {
        var codes = new TreeSet<>(visits.keySet());
        codes.addAll(early.keySet());
        codes.addAll(doses.sites());
        var sites = new ArrayList<AtSite>();
        for (var code : codes) {
            var seen = visits.getOrDefault(code, new Visits(code, 0, 0, 0, 0, 0));
            var dosed = doses.at(code);
            sites.add(new AtSite(
                    code,
                    seen.done(),
                    seen.outside(),
                    seen.done() + seen.missed(),
                    seen.missed(),
                    dosed.decided(),
                    dosed.missed(),
                    early.getOrDefault(code, new Early(0, 0)).doses()));
        }
        return sites;
    }

    private Map<String, Visits> visits(Scope scope, LocalDate cutoff) {
        var found = new HashMap<String, Visits>();
        asking(VISITS, scope, cutoff).query(row -> {
            found.put(
                    row.getString(1),
                    new Visits(
                            row.getString(1),
                            row.getLong("done"),
                            row.getLong("outside"),
                            row.getLong("missed"),
                            row.getInt("outside_patients"),
                            row.getInt("missed_patients")));
        });
        return found;
    }

    private Map<String, Early> beforeConsent(Scope scope, LocalDate cutoff) {
        var found = new HashMap<String, Early>();
        asking(BEFORE_CONSENT, scope, cutoff).query(row -> {
            found.put(row.getString(1), new Early(row.getLong(2), row.getInt(3)));
        });
        return found;
    }

    private StatementSpec asking(String sql, Scope scope, LocalDate cutoff) {
        return database.sql(sql)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("cutoff", cutoff);
    }
}
