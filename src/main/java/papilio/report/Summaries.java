package papilio.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.enrollment.PlanService;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.forecast.ForecastService;
import papilio.figures.Cohort;
import papilio.figures.Counts;
import papilio.figures.FiguresService;
import papilio.report.EnrollmentSummary.MonthLine;
import papilio.report.EnrollmentSummary.SiteLine;
import papilio.report.ForecastFigures.Tested;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.Criterion;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** Brings together what a report prints; every figure comes from the one computation that the screens show as well. */
@Component
class Summaries {
    private final Access access;
    private final StudyService studies;
    private final SiteService sites;
    private final FiguresService figures;
    private final SafetyLists lists;
    private final PlanService plans;
    private final ForecastService forecasts;
    private final CaseFormReader caseForms;
    private final SafetySummaries safety;

    Summaries(
            Access access,
            StudyService studies,
            SiteService sites,
            FiguresService figures,
            SafetyLists lists,
            PlanService plans,
            ForecastService forecasts,
            CaseFormReader caseForms,
            SafetySummaries safety) {
        this.safety = safety;
        this.plans = plans;
        this.forecasts = forecasts;
        this.access = access;
        this.studies = studies;
        this.sites = sites;
        this.figures = figures;
        this.lists = lists;
        this.caseForms = caseForms;
    }

    Summary of(MakeReport wanted, @Nullable Tested tested) {
        var only = sites(wanted);
        var mine = chosen(wanted.study(), only);
        var cohort = figures.cohort(wanted.study(), wanted.cutoff(), only);
        var identification = identification(cohort, mine);
        return switch (wanted.kind()) {
            case ENROLLMENT -> enrollment(cohort, identification).with(older(cohort), ahead(cohort, only, tested));
            case SAFETY -> safety.summary(cohort, identification, only);
            case SAE_LISTING -> safety.serious(cohort, identification, only);
            case CUMULATIVE -> cumulative(cohort, identification, wanted.since());
            case CIOMS -> forms(cohort, identification, only, wanted.event());
        };
    }

    /** How good past forecasts were, for a report at the business today alone; kept where it is computed, so asked apart. */
    @Nullable
    Tested tested(ReportKind kind, String study, @Nullable LocalDate cutoff, Set<String> only) {
        if (kind != ReportKind.ENROLLMENT || !only.isEmpty()) return null;
        return cutoff == null || cutoff.equals(studies.today(study)) ? Tested.of(forecasts.backTest(study)) : null;
    }

    /** With its own target named the forecast is computed from what this transaction sees, and kept nowhere. */
    private @Nullable ForecastFigures ahead(Cohort cohort, Set<String> only, @Nullable Tested tested) {
        var target = cohort.figures().target();
        if (target == null || target < 1) return null;
        return ForecastFigures.of(forecasts.of(cohort.study().code(), only, cohort.cutoff(), target), tested);
    }

    /** The baseline and the version before the one in force; a plan is the whole study's. */
    private List<PlanVersion> older(Cohort cohort) {
        if (!cohort.wholeStudy()) return List.of();
        var versions = plans.versions(cohort.study().code());
        if (versions.size() < 2) return List.of();
        return Stream.of(versions.get(1), versions.getLast())
                .distinct()
                .map(PlanVersion::of)
                .toList();
    }

    /** The form of one event is a report about that event's site. */
    private Set<String> sites(MakeReport wanted) {
        if (wanted.kind() != ReportKind.CIOMS || wanted.event() == null) return wanted.sites();
        return Set.of(lists.siteOf(
                access.scope(wanted.study()).only(wanted.sites()),
                wanted.event().eventNo()));
    }

    private static CumulativeSummary cumulative(
            Cohort cohort, Identification identification, @Nullable LocalDate since) {
        var overall = cohort.figures().overall();
        var from = since == null ? cohort.cutoff().minusYears(1).plusDays(1) : since;
        if (from.isAfter(cohort.cutoff())) throw new FieldRefusal("since", "report.refused.since");
        return new CumulativeSummary(
                identification, from, overall.dosed(), overall.patientYears(), CumulativeTables.of(cohort, from));
    }

    private CaseForms forms(
            Cohort cohort, Identification identification, Set<String> only, MakeReport.@Nullable OfEvent wanted) {
        var scope = access.scope(identification.study()).only(only);
        var today = studies.today(identification.study());
        return new CaseForms(
                identification, wanted != null, caseForms.forms(scope, cohort.cutoff(), today, cohort.study(), wanted));
    }

    /** The caller's sites, or those chosen among them; a foreign site is as unknown as one that does not exist. */
    private List<SiteRow> chosen(String study, Set<String> only) {
        var mine = sites.sites(study);
        if (only.isEmpty()) return mine;
        var chosen = mine.stream().filter(site -> only.contains(site.code())).toList();
        if (chosen.size() < only.size()) throw new NotFound();
        return chosen;
    }

    private Identification identification(Cohort cohort, List<SiteRow> chosen) {
        var study = cohort.study();
        return new Identification(
                study.code(),
                new Both(study.title(), study.titleZh()),
                shortTitle(study),
                study.treatment() == null ? null : new Both(study.treatment(), study.treatmentZh()),
                study.protocolVersion(),
                study.ethicsNumber(),
                cohort.figures().target(),
                study.plannedStart(),
                study.plannedEnd(),
                cohort.cutoff(),
                cohort.wholeStudy(),
                chosen.stream().map(Summaries::name).toList(),
                study.synthetic());
    }

    private static Both shortTitle(StudySettings study) {
        return study.shortTitle() == null
                ? new Both(study.title(), study.titleZh())
                : new Both(study.shortTitle(), study.shortTitleZh());
    }

    private static Identification.SiteName name(SiteRow site) {
        return new Identification.SiteName(
                site.code(), new Both(site.nameEn(), site.nameZh()), site.activatedOn(), site.approvalExpires());
    }

    private EnrollmentSummary enrollment(Cohort cohort, Identification identification) {
        var figures = cohort.figures();
        var overall = figures.overall();
        return new EnrollmentSummary(
                identification,
                overall.accrual(),
                planned(cohort, identification, overall),
                Flow.of(overall),
                figures.sites().stream()
                        .map(site -> new SiteLine(
                                site.code(),
                                identification
                                        .site(site.code())
                                        .map(Identification.SiteName::activatedOn)
                                        .orElse(null),
                                site.target(),
                                site.counts().percentOfTarget(),
                                Flow.of(site.counts())))
                        .toList(),
                figures.enrollmentByMonth().stream()
                        .map(month -> new MonthLine(
                                month.month(), month.screened(), month.enrolled(), month.cumulative(), month.planned()))
                        .toList(),
                Reason.of(
                        overall.screenFailureReasons(), criteria(cohort.study().code())),
                Reason.of(overall.declineReasons(), code -> null),
                Reason.of(overall.discontinued().byReason(), code -> null),
                cohort.demography());
    }

    private java.util.function.Function<String, @Nullable Both> criteria(String study) {
        var criteria = studies.criteria(study);
        return code -> criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Summaries::words)
                .findFirst()
                .orElse(null);
    }

    private static Both words(Criterion criterion) {
        return new Both(criterion.textEn(), criterion.textZh());
    }

    private static PlannedLine planned(Cohort cohort, Identification identification, Counts overall) {
        if (!cohort.plan().isEmpty()) return PlannedLine.byMonth(cohort.plan());
        var start = identification.plannedStart() != null
                ? identification.plannedStart()
                : overall.accrual().openedOn();
        return PlannedLine.straight(start, identification.plannedEnd(), identification.target());
    }
}
