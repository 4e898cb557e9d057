package papilio.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.patient.PatientFacts;
import papilio.safety.EventFacts;
import papilio.safety.version.VersionFacts;
import papilio.shared.FieldRefusal;
import papilio.site.SiteService;
import papilio.study.StudyService;

/** The figures of the caller's sites; null for the cut-off means the business today. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class FiguresService {
    private final Access access;
    private final StudyService studies;
    private final SiteService sites;
    private final PatientFacts patients;
    private final EventFacts events;
    private final VersionFacts versions;
    private final PlanByMonth plans;
    private final Clock clock;

    FiguresService(
            Access access,
            StudyService studies,
            SiteService sites,
            PatientFacts patients,
            EventFacts events,
            VersionFacts versions,
            PlanByMonth plans,
            Clock clock) {
        this.access = access;
        this.studies = studies;
        this.sites = sites;
        this.patients = patients;
        this.events = events;
        this.versions = versions;
        this.plans = plans;
        this.clock = clock;
    }

    public Figures figures(String study, @Nullable LocalDate cutoff) {
        return cohort(study, cutoff, Set.of()).figures();
    }

    public SafetyTables safetyTables(String study, @Nullable LocalDate cutoff) {
        return cohort(study, cutoff, Set.of()).safetyTables().with(versions.newest(study));
    }

    /**
     * What the figures, the tables and the demography of some sites are computed from, read once.
     *
     * @param only the sites wanted, of those that are the caller's; empty: all of the caller's
     */
    public Cohort cohort(String study, @Nullable LocalDate cutoff, Set<String> only) {
        var scope = access.scope(study).only(only);
        var settings = studies.settings(study);
        var today = settings.today(clock);
        var at = cutoff == null ? today : cutoff;
        if (at.isAfter(today)) throw new FieldRefusal("cutoff", "shared.cutoffFuture", today.toString());
        if (!isCutoff(at)) throw new FieldRefusal("cutoff", "figures.cutoffTooFar", at.toString());
        return new Cohort(
                settings,
                at,
                scope.all(),
                targets(study, only),
                scope.all() ? plans.planned(study) : Collections.emptyNavigableMap(),
                patients.at(study, at, only),
                events.at(study, at, only));
    }

    /** Whether a day can be a data cut-off at all; an address may name any. */
    public static boolean isCutoff(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    private List<SiteTarget> targets(String study, Set<String> only) {
        return sites.sites(study).stream()
                .filter(site -> only.isEmpty() || only.contains(site.code()))
                .map(site -> new SiteTarget(site.code(), site.target(), site.activatedOn()))
                .toList();
    }
}
