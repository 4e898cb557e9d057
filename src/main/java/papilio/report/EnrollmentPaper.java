package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.Flow;
import papilio.report.EnrollmentSummary.MonthLine;
import papilio.report.EnrollmentSummary.SiteLine;
import papilio.report.paper.CurveChart;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** The enrollment summary, section by section in the order of the committee's form. */
final class EnrollmentPaper {
    private static final double DAYS_A_MONTH = 30.4375;

    private final EnrollmentSummary summary;
    private final PaperWords words;
    private final CommonSections common;
    private final CurveChart curve;

    EnrollmentPaper(EnrollmentSummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        this.common = new CommonSections(summary.identification(), words);
        this.curve = new AccrualCurve(summary, words).chart();
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(common.answer(answer(), summary.problems()));
        sections.add(common.identification());
        sections.add(target());
        if (summary.forecast() != null) sections.add(new ForecastSection(summary, words).section(common));
        if (summary.flow().screened() > 0) sections.add(new FlowSection(summary, words).section());
        sections.add(common.flow(summary.flow()));
        sections.add(sites());
        if (!curve.isEmpty()) sections.add(curve());
        sections.add(months());
        sections.add(common.reasons(
                "report.section.screenFailures",
                summary.screenFailureReasons(),
                summary.flow().screenFailures(),
                "report.of.screenFailures"));
        if (!summary.declineReasons().isEmpty())
            sections.add(common.reasons(
                    "report.section.declined",
                    summary.declineReasons(),
                    summary.flow().declined(),
                    "report.of.declined"));
        sections.add(common.reasons(
                "report.section.endReasons",
                summary.endReasons(),
                summary.flow().endedEarly(),
                "report.of.endedEarly"));
        sections.add(demography());
        sections.add(common.signatures());
        return sections;
    }

    /** What the committee asks, in five lines, and one more for the forecast. */
    List<String> answer() {
        var lines = new ArrayList<>(List.of(howMany(), againstPlan(), pace(), projection()));
        if (summary.forecast() != null) lines.add(new ForecastSection(summary, words).answer());
        lines.add(screening());
        return lines;
    }

    private String howMany() {
        var flow = summary.flow();
        var target = summary.identification().target();
        return target == null
                ? words.say("report.answer.enrolled", words.whole(flow.enrolled()), cutoff())
                : words.say(
                        "report.answer.enrolledOf",
                        words.whole(flow.enrolled()),
                        words.whole(target),
                        words.percent(summary.percentOfTarget()),
                        cutoff());
    }

    private String againstPlan() {
        var now = summary.plannedNow();
        if (now == null) return words.say("report.answer.noPlan");
        return words.say(
                "report.answer.plan",
                words.decimal(now),
                words.percent(summary.percentOfPlan()),
                words.date(summary.plannedEnd()));
    }

    private String pace() {
        var accrual = summary.accrual();
        if (accrual.openedOn() == null) return words.say("report.answer.notOpen");
        var pace = words.say(
                "report.answer.pace",
                words.date(accrual.openedOn()),
                words.decimal(accrual.days() / DAYS_A_MONTH),
                words.decimal(accrual.perMonth()));
        var required = summary.requiredPerMonth();
        return required == null ? pace : pace + words.say("report.answer.required", words.decimal(required));
    }

    private String projection() {
        var reached = summary.accrual().reachedOn();
        if (reached != null) return words.say("report.answer.reached", words.date(reached));
        var remaining = summary.accrual().remaining();
        return words.say(
                remaining != null && remaining == 0 ? "report.answer.targetReached" : "report.answer.noProjection");
    }

    private String screening() {
        var flow = summary.flow();
        return words.say(
                "report.answer.screening",
                words.whole(flow.screened()),
                words.whole(flow.screenFailures()),
                words.percent(flow.screenFailures(), flow.screened()),
                words.whole(flow.declined()),
                words.whole(flow.ongoing()),
                words.whole(flow.completed()),
                words.whole(flow.endedEarly()));
    }

    private Section target() {
        var accrual = summary.accrual();
        var facts = new ArrayList<CommonSections.Fact>();
        facts.add(common.fact(
                "report.fact.target", words.whole(summary.identification().target())));
        facts.add(common.fact("report.fact.enrolled", words.whole(summary.flow().enrolled())));
        facts.add(common.fact("report.fact.percentOfTarget", words.percent(summary.percentOfTarget())));
        facts.add(common.fact("report.fact.plannedNow", words.decimal(summary.plannedNow())));
        facts.add(common.fact("report.fact.percentOfPlan", words.percent(summary.percentOfPlan())));
        facts.add(common.fact("report.fact.firstConsent", words.date(accrual.firstScreenedOn())));
        facts.add(common.fact("report.fact.lastConsent", words.date(accrual.lastScreenedOn())));
        facts.add(common.fact("report.fact.lastEnrolled", words.date(accrual.lastEnrolledOn())));
        facts.add(common.fact("report.fact.opened", words.date(accrual.openedOn())));
        facts.add(common.fact("report.fact.monthsOpen", words.decimal(accrual.days() / DAYS_A_MONTH)));
        facts.add(common.fact("report.fact.perMonth", words.decimal(accrual.perMonth())));
        facts.add(common.fact("report.fact.required", words.decimal(summary.requiredPerMonth())));
        facts.add(common.fact("report.fact.projected", words.date(accrual.reachedOn())));
        return common.pairs("report.section.target", facts);
    }

    private record SiteRow(
            String site,
            String activated,
            String target,
            String screened,
            String failures,
            String enrolled,
            String percent,
            String ongoing,
            String completed,
            String withdrawn,
            String lost,
            String died,
            Boolean whole) {}

    private Section sites() {
        var rows = new ArrayList<SiteRow>();
        for (var site : summary.sites()) rows.add(row(site));
        rows.add(row(
                words.say("report.total"),
                "",
                summary.identification().target(),
                summary.percentOfTarget(),
                summary.flow(),
                true));
        return Section.of(words.say("report.section.sites"), words.say("report.note.sites"), "sites", rows);
    }

    private SiteRow row(SiteLine site) {
        return row(
                summary.identification().siteName(site.code(), words.locale()),
                words.date(site.activatedOn()),
                site.target(),
                site.percentOfTarget(),
                site.flow(),
                false);
    }

    private SiteRow row(
            String name,
            String activated,
            @Nullable Integer target,
            @Nullable Double percent,
            Flow flow,
            boolean whole) {
        return new SiteRow(
                name,
                activated,
                words.whole(target),
                words.whole(flow.screened()),
                words.whole(flow.screenFailures()),
                words.whole(flow.enrolled()),
                words.decimal(percent),
                words.whole(flow.ongoing()),
                words.whole(flow.completed()),
                words.whole(flow.withdrawn()),
                words.whole(flow.lost()),
                words.whole(flow.died()),
                whole);
    }

    private Section curve() {
        return Section.picture(words.say("report.section.months"), howMany(), curve);
    }

    private record MonthRow(String month, String screened, String enrolled, String cumulative, String planned) {}

    private Section months() {
        var heading = curve.isEmpty() ? words.say("report.section.months") : null;
        var rows = summary.months().stream().map(this::row).toList();
        return Section.of(heading, words.say("report.note.months"), "months", rows);
    }

    private MonthRow row(MonthLine month) {
        return new MonthRow(
                month.month().toString(),
                words.whole(month.screened()),
                words.whole(month.enrolled()),
                words.whole(month.cumulative()),
                planned(month));
    }

    private String planned(MonthLine month) {
        if (month.planned() != null) return words.whole(month.planned());
        var end = month.month().atEndOfMonth();
        var cutoff = summary.identification().cutoff();
        return words.decimal(summary.planned().at(end.isAfter(cutoff) ? cutoff : end));
    }

    private Section demography() {
        var demography = summary.demography();
        var rows = new ArrayList<CommonSections.CountRow>();
        rows.add(common.count("report.demography.enrolled", demography.enrolled(), demography.enrolled(), true));
        demography
                .bySex()
                .forEach((sex, patients) ->
                        rows.add(common.part(words.coded("report.sex.", sex), patients, demography.enrolled())));
        rows.add(common.heading(words.say("report.demography.age")));
        for (var band : demography.bands())
            rows.add(common.part(band(band.from(), band.to()), band.patients(), demography.enrolled()));
        return Section.of(words.say("report.section.demography"), ages(), "counts", rows)
                .saying(Map.of(
                        "labelHead", words.say("report.column.characteristic"),
                        "shareHead", words.say("report.of.enrolled")));
    }

    private String ages() {
        var age = summary.demography().age();
        if (age == null) return words.say("report.demography.noAge");
        return words.say(
                "report.demography.ages",
                words.whole(age.known()),
                words.decimal(age.mean()),
                words.decimal(age.standardDeviation()),
                words.decimal(age.median()),
                words.whole(age.youngest()),
                words.whole(age.oldest()));
    }

    private String band(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) return words.say("report.demography.upTo", words.whole(to));
        if (to == null) return words.say("report.demography.from", words.whole(from));
        return from + "–" + to;
    }

    private String cutoff() {
        return words.date(summary.identification().cutoff());
    }
}
