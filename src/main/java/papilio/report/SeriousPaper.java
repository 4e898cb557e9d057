package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.audit.signature.SignatureMeaning;
import papilio.report.SafetySummary.SeriousLine;
import papilio.report.Standing.Clock;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;
import papilio.report.safety.Doubt;

/** The line listing of serious events on pages across: everything a committee or a sponsor asks about one in one row. */
final class SeriousPaper {
    private final SeriousSummary summary;
    private final PaperWords words;
    private final CommonSections common;
    private final SeriousListing cells;

    SeriousPaper(SeriousSummary summary, PaperWords words) {
        this.summary = summary;
        this.words = words;
        common = new CommonSections(summary.identification(), words);
        cells = new SeriousListing(words);
    }

    private record Row(
            String number,
            String patient,
            String event,
            String course,
            String drug,
            String causality,
            String deadlines,
            String queries,
            String standing) {}

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(common.answer(answer(), summary.problems()));
        sections.add(common.identification());
        sections.add(listing());
        if (!summary.doubts().isEmpty()) sections.add(doubts());
        sections.add(common.signatures());
        return sections;
    }

    List<String> answer() {
        var lines = new ArrayList<String>();
        var events = summary.serious().size();
        lines.add(
                events == 0
                        ? words.say(
                                "report.answer.noSerious",
                                words.date(summary.identification().cutoff()))
                        : words.say(
                                "report.answer.listed",
                                words.whole(events),
                                words.share(summary.patients(), summary.enrolled()),
                                words.date(summary.identification().cutoff())));
        if (events == 0) return lines;
        lines.add(words.say("report.answer.fatal", words.share(summary.deaths(), events)));
        lines.add(words.say(
                "report.answer.signed",
                words.share(summary.signed(SignatureMeaning.INVESTIGATOR_CONFIRMS.name()), events),
                words.share(summary.signed(SignatureMeaning.SPONSOR_REVIEWED.name()), events),
                words.whole(summary.stale())));
        lines.add(words.say(
                "report.answer.clocks",
                words.whole(summary.clocks("ON_TIME")),
                words.whole(summary.clocks("LATE")),
                words.whole(summary.clocks("OPEN")),
                words.whole(summary.clocks("OVERDUE"))));
        lines.add(words.say("report.answer.queries", words.whole(summary.openQueries())));
        return lines;
    }

    private Section listing() {
        var rows = new ArrayList<Row>();
        for (var line : summary.serious()) rows.add(row(rows.size() + 1, line));
        if (rows.isEmpty()) rows.add(new Row("", words.say("report.none"), "", "", "", "", "", "", ""));
        return Section.of(words.say("report.section.listing"), words.say("report.note.saeListing"), "listing", rows);
    }

    private Row row(int number, SeriousLine line) {
        return new Row(
                words.whole(number),
                cells.patient(line),
                cells.event(line),
                cells.course(line),
                cells.drug(line),
                cells.causality(line),
                deadlines(line),
                words.whole(line.standing().openQueries()),
                cells.standing(line));
    }

    private String deadlines(SeriousLine line) {
        return lines(
                words.say("report.listing.aware", words.date(line.awareOn())),
                line.standing().clocks().isEmpty()
                        ? words.say("report.listing.noClock")
                        : line.standing().clocks().stream().map(this::clock).collect(Collectors.joining("\n")));
    }

    private String clock(Clock clock) {
        var day = clock.submitted() == null ? clock.due() : clock.submitted();
        return words.say("report.clock." + clock.state(), clock.rule().replace('_', ' '), words.date(day));
    }

    private record DoubtRow(
            String number, String patient, String event, String criteria, String course, String query) {}

    private Section doubts() {
        var rows = new ArrayList<DoubtRow>();
        for (var doubt : summary.doubts()) rows.add(row(rows.size() + 1, doubt));
        return Section.of(words.say("report.section.doubts"), words.say("report.note.doubts"), "doubts", rows);
    }

    private DoubtRow row(int number, Doubt doubt) {
        var coded = doubt.codedTerm() == null ? doubt.term() : SafetyPaper.term(doubt.codedTerm(), words);
        return new DoubtRow(
                words.whole(number),
                lines(doubt.patientNo(), words.say("report.listing.site", doubt.site()), doubt.eventNo()),
                lines(
                        doubt.term(),
                        coded.equalsIgnoreCase(doubt.term()) ? null : coded,
                        doubt.soc() == null ? null : SafetyPaper.soc(doubt.soc(), words)),
                lines(
                        doubt.criteria().stream()
                                .map(criterion -> words.coded("safety.criterion.", criterion))
                                .collect(Collectors.joining(words.say("report.comma"))),
                        words.say("report.doubt.notSerious")),
                lines(
                        words.text(doubt.onset()),
                        doubt.grade() == null
                                ? words.coded("safety.severity.", doubt.severity())
                                : words.say("report.listing.grade", words.whole(doubt.grade())),
                        words.coded("safety.outcome.", doubt.outcome())),
                lines(
                        words.say("report.listing.investigator", words.coded("safety.causality.", doubt.causality())),
                        words.say(
                                "report.doubt.query",
                                words.coded("safety.queryState.", doubt.state()),
                                words.date(doubt.raisedOn()))));
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
