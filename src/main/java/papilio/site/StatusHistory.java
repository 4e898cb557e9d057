package papilio.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.shared.Rows;
import papilio.site.SiteOpening.Pause;
import papilio.site.milestone.MilestoneKind;

/** The statuses of sites in time, and the days on which they could enroll that follow from them. */
@Component
class StatusHistory {
    private static final String OPENINGS = """
            select s.code, s.status, s.activated_on, coalesce(m.forecast_on, m.planned_on) as forecast_activation, s.target,
              s.planned_per_month, h.status_to, h.took_effect_on
            from site s
            left join site_milestone m on m.study_code = s.study_code and m.site_code = s.code and m.kind = 'ACTIVATED'
            left join site_status_change h on h.study_code = s.study_code and h.site_code = s.code
            where s.study_code = :study and (:all = true or s.code in (:sites))
            order by s.code, h.step_no
            """;
    private final JdbcClient database;

    StatusHistory(JdbcClient database) {
        this.database = database;
    }

    record Row(
            String code,
            SiteStatus status,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate forecastActivation,
            @Nullable Integer target,
            @Nullable BigDecimal plannedPerMonth,
            @Nullable SiteStatus statusTo,
            @Nullable LocalDate tookEffectOn) {}

    /** In order of code, by one query. */
    List<SiteOpening> openings(Scope scope) {
        var rows = database.sql(OPENINGS)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query(Rows.of(Row.class))
                .list();
        return rows.stream()
                .collect(groupingBy(Row::code, LinkedHashMap::new, mapping(row -> row, toList())))
                .values()
                .stream()
                .map(StatusHistory::opening)
                .toList();
    }

    /** The steps of one site, the first first. */
    List<StatusStep> steps(String study, String site) {
        return database.sql("""
                        select status_from, status_to, took_effect_on from site_status_change
                        where study_code = :study and site_code = :site order by step_no
                        """)
                .param("study", study)
                .param("site", site)
                .query(Rows.of(StatusStep.class))
                .list();
    }

    /** The latest milestone before activation that was reached after that day; nobody activates a site before it. */
    Optional<Reached> reachedAfter(LocalDate on, String study, String site) {
        return database.sql("""
                        select kind, actual_on from site_milestone
                        where study_code = :study and site_code = :site and voided = false and actual_on > :on
                          and kind in ('FEASIBILITY', 'SELECTED', 'CONTRACT', 'ETHICS_SUBMITTED', 'ETHICS_APPROVED', 'INITIATION_VISIT')
                        order by actual_on desc, kind limit 1
                        """)
                .param("study", study)
                .param("site", site)
                .param("on", on)
                .query(Rows.of(Reached.class))
                .optional();
    }

    record Reached(MilestoneKind kind, LocalDate actualOn) {}

    void add(String study, String site, StatusStep step) {
        database.sql("""
                        insert into site_status_change (study_code, site_code, step_no, status_from, status_to, took_effect_on)
                        select :study, :site, coalesce(max(step_no), 0) + 1, :from, :to, :on from site_status_change
                        where study_code = :study and site_code = :site
                        """)
                .param("study", study)
                .param("site", site)
                .param("from", step.statusFrom().name())
                .param("to", step.statusTo().name())
                .param("on", step.tookEffectOn())
                .update();
    }

    private static SiteOpening opening(List<Row> rows) {
        var site = rows.getFirst();
        var pauses = new ArrayList<Pause>();
        LocalDate stopped = null; // first day without enrollment
        LocalDate closed = null;
        for (var row : rows) {
            var on = row.tookEffectOn();
            if (row.statusTo() == null || on == null) continue;
            switch (row.statusTo()) {
                case PAUSED -> stopped = on;
                case CLOSED -> {
                    closed = on;
                    if (stopped == null) stopped = on.plusDays(1);
                }
                case ENROLLING -> {
                    if (stopped != null && stopped.isBefore(on)) pauses.add(new Pause(stopped, on));
                    stopped = null;
                    closed = null;
                }
                case PLANNED, INITIATED -> {}
            }
        }
        if (stopped != null) pauses.add(new Pause(stopped, null));
        var activated = site.activatedOn();
        return new SiteOpening(
                site.code(),
                site.status(),
                activated,
                site.forecastActivation(),
                pauses,
                site.status() == SiteStatus.CLOSED ? closed : null,
                site.target(),
                site.plannedPerMonth() == null ? null : site.plannedPerMonth().doubleValue());
    }
}
