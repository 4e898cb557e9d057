package papilio.safety.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.safety.clock.DefaultRules;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.SiteRow;
import papilio.site.SiteService;
import papilio.study.StudyService;

/** Where the administrator sets who must be told by when. Clocks that run keep the rule under which they began. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.ADMINISTER)
public class RuleService {
    private final RuleRevisions revisions;
    private final RuleBooks books;
    private final KindSettings kinds;
    private final OfficeDays days;
    private final SiteService sites;
    private final StudyService studies;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    RuleService(
            RuleRevisions revisions,
            RuleBooks books,
            KindSettings kinds,
            OfficeDays days,
            SiteService sites,
            StudyService studies,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.revisions = revisions;
        this.books = books;
        this.kinds = kinds;
        this.days = days;
        this.sites = sites;
        this.studies = studies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules as they hold today; site null: at sites without rules of their own. */
    public List<RuleRow> rules(String study, @Nullable String site) {
        return books.shelf(study, place(study, site)).rows();
    }

    public RuleRow rule(String study, @Nullable String site, ReportingRule code) {
        return books.shelf(study, place(study, site)).row(DefaultRules.of(code));
    }

    public StudyKind kind(String study) {
        access.scope(study);
        return books.kind(study);
    }

    public List<OfficeDayRow> days(String study) {
        access.scope(study);
        return days.findByStudyCodeOrderByDay(study).stream()
                .map(OfficeDay::row)
                .toList();
    }

    @Transactional
    public void revise(ReviseRule wish) {
        var before = seen(wish);
        var after = wish.facts();
        if (before.facts().equals(after) && before.comingFrom() == null) return;
        save(wish, false, note(wish).changes(before.facts(), after).change("validFrom", null, wish.validFrom()));
    }

    /** From a day on the site follows the study again; its facts are those of the study's rule. */
    @Transactional
    public void followStudy(ReviseRule wish) {
        var before = seen(wish);
        if (wish.site() == null || before.origin() != RuleRow.Origin.SITE) throw new NotFound();
        save(wish, true, note(wish).change("withdrawn", false, true).change("validFrom", null, wish.validFrom()));
    }

    @Transactional
    public void becomes(String study, StudyKind kind, StudyKind seen, String reason) {
        access.scope(study);
        var why = Reasons.given(reason);
        var setting = kinds.findById(study).orElseGet(() -> new KindSetting(study));
        var before = setting.kind();
        setting.become(kind, seen);
        kinds.saveAndFlush(setting);
        audit.write(AuditNote.of(Action.CHANGED, "reporting_kind", study, study)
                .at(study, null, null)
                .change("studyKind", before, kind)
                .because(why));
    }

    @Transactional
    public void addDay(String study, @Nullable LocalDate day, boolean working, String name, String reason) {
        access.scope(study);
        var why = Reasons.given(reason);
        if (day == null) throw new FieldRefusal("day", "safety.rules.refused.missing");
        if (days.findByStudyCodeAndDay(study, day).isPresent())
            throw new FieldRefusal("day", "safety.rules.refused.dayKnown");
        days.saveAndFlush(new OfficeDay(study, day, working, name));
        audit.write(AuditNote.of(Action.CREATED, "office_day", day, day.toString())
                .at(study, null, null)
                .change("name", null, name.strip())
                .change("working", null, working)
                .because(why));
    }

    /**
     * Takes China's public holidays of a year over as rows; days that stand there already stay as they are.
     *
     * @return how many were added
     */
    @Transactional
    public int addHolidays(String study, int year, String reason) {
        access.scope(study);
        var why = Reasons.given(reason);
        var known =
                days.findByStudyCodeAndDayBetween(study, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                        .map(day -> day.row().day())
                        .collect(Collectors.toSet());
        var missing = PublicHolidays.of(year).stream()
                .filter(row -> !known.contains(row.day()))
                .toList();
        missing.forEach(row -> addDay(study, row.day(), row.working(), row.name(), why));
        return missing.size();
    }

    @Transactional
    public void removeDay(String study, LocalDate day, String reason) {
        access.scope(study);
        var why = Reasons.given(reason);
        var known = days.findByStudyCodeAndDay(study, day).orElseThrow(NotFound::new);
        days.delete(known);
        audit.write(AuditNote.of(Action.VOIDED, "office_day", day, day.toString())
                .at(study, null, null)
                .change("name", known.row().name(), null)
                .because(why));
    }

    private RuleRow seen(ReviseRule wish) {
        var before = rule(wish.study(), wish.site(), wish.code());
        if (before.number() != wish.number()) throw new StaleEdit();
        if (wish.validFrom().isBefore(studies.today(wish.study())))
            throw new FieldRefusal("validFrom", "safety.rules.refused.past");
        return before;
    }

    private void save(ReviseRule wish, boolean withdrawn, AuditNote note) {
        var by = access.caller().username();
        revisions.saveAndFlush(new RuleRevision(wish, withdrawn, by, clock.instant()));
        audit.write(note.because(wish.reason()));
    }

    private static AuditNote note(ReviseRule wish) {
        var place = wish.site() == null ? "" : " · " + wish.site();
        return AuditNote.of(Action.CHANGED, "reporting_rule", wish.code() + place, wish.code() + place)
                .at(wish.study(), wish.site(), null);
    }

    private String place(String study, @Nullable String site) {
        access.scope(study);
        if (site == null) return Shelf.EVERY_SITE;
        if (sites.sites(study).stream().map(SiteRow::code).noneMatch(site::equals)) throw new NotFound();
        return site;
    }
}
