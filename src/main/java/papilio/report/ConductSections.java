package papilio.report;

import java.util.ArrayList;
import java.util.List;
import papilio.report.conduct.Adherence;
import papilio.report.conduct.Deviations;
import papilio.report.conduct.Deviations.AtSite;
import papilio.report.conduct.Deviations.Kind;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** How doses and visits went: adherence to the planned doses, and departures from the protocol by kind and by site. */
final class ConductSections {
    private final SafetySummary summary;
    private final PaperWords words;
    private final CommonSections common;

    ConductSections(SafetySummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        common = new CommonSections(summary.identification(), words);
    }

    /** A sentence where no doses are planned. */
    Section adherence() {
        var conduct = summary.conduct();
        if (conduct == null || conduct.adherence() == null)
            return without("report.section.adherence", "report.note.noAdherence");
        var facts = common.facts("report.section.adherence", facts(conduct.adherence()));
        return Section.of(facts.heading(), words.say("report.note.adherence"), facts.table(), facts.rows())
                .saying(facts.words());
    }

    private List<CommonSections.Fact> facts(Adherence adherence) {
        return List.of(
                common.fact("report.fact.dosesTaken", part(adherence.taken(), adherence.planned())),
                common.fact("report.fact.dosesOnTime", part(adherence.onTime(), adherence.planned())),
                common.fact("report.fact.dosesMissed", part(adherence.missed(), adherence.planned())),
                common.fact("report.fact.daysCovered", words.percent(adherence.meanCovered())),
                common.fact("report.fact.adherent", words.share(adherence.adherent(), adherence.patients())));
    }

    private record DeviationRow(String label, String patients, String count, String of) {}

    /** By kind, then by site where there are several. */
    List<Section> deviations() {
        var conduct = summary.conduct();
        if (conduct == null) return List.of();
        var deviations = conduct.deviations();
        if (deviations.sites().isEmpty())
            return List.of(without("report.section.deviations", "report.note.noDeviations"));
        var sections = new ArrayList<Section>();
        sections.add(Section.of(
                words.say("report.section.deviations"),
                words.say("report.note.deviations"),
                "deviations",
                deviations.kinds().stream().map(this::row).toList()));
        if (deviations.sites().size() > 1) sections.add(bySite(deviations));
        return sections;
    }

    private DeviationRow row(Kind kind) {
        return new DeviationRow(
                words.say("report.deviation." + kind.code()),
                words.share(kind.patients(), summary.flow().enrolled()),
                words.whole((int) kind.count()),
                kind.of() == null ? words.text(null) : words.whole((int) (long) kind.of()));
    }

    private record SiteRow(String site, String outside, String missed, String doses, String consent) {}

    private Section bySite(Deviations deviations) {
        return Section.of(
                null,
                null,
                "conduct",
                deviations.sites().stream().map(this::row).toList());
    }

    private SiteRow row(AtSite site) {
        return new SiteRow(
                site.site(),
                part(site.visitsOutside(), site.visitsDone()),
                part(site.visitsMissed(), site.visitsDue()),
                part(site.dosesMissed(), site.dosesDecided()),
                words.whole((int) site.beforeConsent()));
    }

    private String part(long part, long whole) {
        return words.share((int) part, (int) whole);
    }

    private Section without(String heading, String sentence) {
        return Section.of(words.say(heading), words.say(sentence), "answer", List.of());
    }
}
