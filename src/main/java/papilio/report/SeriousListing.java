package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.report.SafetySummary.SeriousLine;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** The line listing of serious events: every cell holds some of the listing's columns, one under the other. */
final class SeriousListing {
    private final PaperWords words;

    SeriousListing(PaperWords words) {
        this.words = words;
    }

    private record Row(
            String number,
            String patient,
            String event,
            String course,
            String drug,
            String causality,
            String standing) {}

    Section section(List<SeriousLine> serious) {
        var rows = new ArrayList<Row>();
        for (var line : serious) rows.add(row(rows.size() + 1, line));
        if (rows.isEmpty()) rows.add(new Row("", words.say("report.none"), "", "", "", "", ""));
        return Section.of(words.say("report.section.listing"), words.say("report.note.listing"), "serious", rows);
    }

    private Row row(int number, SeriousLine line) {
        return new Row(
                words.whole(number),
                patient(line),
                event(line),
                course(line),
                drug(line),
                lines(causality(line), aware(line)),
                standing(line));
    }

    /** The newest version and the names under any of them. */
    String standing(SeriousLine line) {
        return lines(version(line), SignatureWords.of(line.standing().signatures(), words));
    }

    String patient(SeriousLine line) {
        return lines(
                line.patientNo(),
                words.say("report.listing.site", line.site()),
                words.coded("report.sex.", line.sex()) + words.say("report.comma") + words.text(line.age()),
                line.eventNo());
    }

    /** Beside the words of the site, where it says something else. */
    private @Nullable String coded(SeriousLine line) {
        if (line.codedTerm() == null) return null;
        var coded = SafetyPaper.term(line.codedTerm(), words);
        return coded.equalsIgnoreCase(line.term()) ? null : coded;
    }

    String event(SeriousLine line) {
        return lines(
                line.term(),
                Objects.equals(line.termEn(), line.term()) || Objects.equals(line.termEn(), line.codedTerm())
                        ? null
                        : line.termEn(),
                coded(line),
                line.soc() == null ? null : SafetyPaper.soc(line.soc(), words),
                line.criteria().stream()
                        .map(criterion -> words.coded("safety.criterion.", criterion))
                        .collect(Collectors.joining(words.say("report.comma"))));
    }

    String course(SeriousLine line) {
        var onset = line.studyDay() == null
                ? words.text(line.onset())
                : words.say("report.listing.onset", words.text(line.onset()), String.valueOf(line.studyDay()));
        return lines(
                onset,
                words.say("report.listing.ended", words.text(line.ended())),
                words.coded("safety.outcome.", line.outcome()),
                grade(line));
    }

    private String grade(SeriousLine line) {
        if (line.grade() != null)
            return words.say("report.listing.grade", line.grade().toString());
        return words.coded("safety.severity.", line.severity());
    }

    String drug(SeriousLine line) {
        return lines(lastDose(line), words.coded("safety.action.", line.actionTaken()));
    }

    private String lastDose(SeriousLine line) {
        if (line.lastDoseOn() == null) return words.text(null);
        var amount = line.lastDose() == null
                ? ""
                : line.lastDose().stripTrailingZeros().toPlainString() + "\u00a0" + words.text(line.unit());
        return lines(
                words.date(line.lastDoseOn()),
                amount,
                words.say("report.listing.daysSince", words.whole(line.daysSinceDose())));
    }

    String causality(SeriousLine line) {
        return lines(
                words.say("report.listing.investigator", words.coded("safety.causality.", line.causality())),
                words.say("report.listing.sponsor", words.coded("safety.causality.", line.sponsorCausality())),
                words.say("report.listing.listed", yesNo(line.listed())),
                line.specialInterest() == null ? null : words.say("report.listing.special", line.specialInterest()));
    }

    private String aware(SeriousLine line) {
        return words.say("report.listing.aware", words.date(line.awareOn()));
    }

    /** The newest version with the beginning of its hash; null where none was frozen. */
    @Nullable
    String version(SeriousLine line) {
        var standing = line.standing();
        if (standing.version() == null || standing.hash() == null) return null;
        return words.say(
                "report.listing.version", words.whole(standing.version()), SignatureWords.prefix(standing.hash()));
    }

    private String yesNo(@Nullable Boolean answer) {
        if (answer == null) return words.text(null);
        return words.say(answer ? "report.yes" : "report.no");
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }

    static List<SeriousLine> deathsFirst(List<SeriousLine> lines) {
        return lines.stream()
                .sorted(java.util.Comparator.comparing((SeriousLine line) -> !line.fatal())
                        .thenComparing(SeriousLine::site)
                        .thenComparing(SeriousLine::patientNo)
                        .thenComparing(line -> line.onset() == null ? "" : line.onset())
                        .thenComparing(SeriousLine::eventNo))
                .toList();
    }
}
