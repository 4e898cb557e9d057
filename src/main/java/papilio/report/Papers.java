package papilio.report;

import java.util.List;
import java.util.Locale;
import papilio.report.paper.Paper;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** Puts a frozen data set into words of one language. */
final class Papers {
    private Papers() {}

    static Paper of(Summary summary, Locale locale) {
        var words = PaperWords.of(locale);
        var identification = summary.identification();
        var paper = new Paper(
                locale,
                title(summary, words),
                identification.title().together(),
                header(identification, words),
                words.say("report.header.cutoff", words.date(identification.cutoff())),
                identification.synthetic() ? words.say("report.synthetic") : "",
                sections(summary, words));
        return switch (summary) {
            case EnrollmentSummary enrollment -> paper;
            case SafetySummary safety -> paper;
            case SeriousSummary serious -> paper.on(Paper.Layout.ACROSS);
            case CumulativeSummary cumulative -> paper.on(Paper.Layout.ACROSS);
            case CaseForms cases -> paper.of(CaseSheets.of(cases, words));
        };
    }

    private static List<Section> sections(Summary summary, PaperWords words) {
        return switch (summary) {
            case EnrollmentSummary enrollment -> new EnrollmentPaper(enrollment, words).sections();
            case SafetySummary safety -> new SafetyPaper(safety, words).sections();
            case SeriousSummary serious -> new SeriousPaper(serious, words).sections();
            case CumulativeSummary cumulative -> new CumulativePaper(cumulative, words).sections();
            case CaseForms cases -> List.of();
        };
    }

    /** What the first page says before any table. */
    static List<String> answer(Summary summary, PaperWords words) {
        return switch (summary) {
            case EnrollmentSummary enrollment -> new EnrollmentPaper(enrollment, words).answer();
            case SafetySummary safety -> new SafetyPaper(safety, words).answer();
            case SeriousSummary serious -> new SeriousPaper(serious, words).answer();
            case CumulativeSummary cumulative -> new CumulativePaper(cumulative, words).answer();
            case CaseForms cases -> CaseSheets.answer(cases, words);
        };
    }

    static String title(Summary summary, PaperWords words) {
        return words.say(
                switch (summary) {
                    case EnrollmentSummary enrollment -> "report.title.enrollment";
                    case SafetySummary safety -> "report.title.safety";
                    case SeriousSummary serious -> "report.title.saeListing";
                    case CumulativeSummary cumulative -> "report.title.cumulative";
                    case CaseForms cases -> "report.title.cioms";
                });
    }

    private static String header(Identification identification, PaperWords words) {
        var sites = identification.allSites()
                ? words.say("report.header.allSites")
                : words.say("report.header.sites", siteCodes(identification, words));
        return identification.shortTitle().in(words.locale()) + "\n" + identification.study() + " · " + sites;
    }

    /** At most six codes, so that the header stays a header; the first section names them all. */
    private static String siteCodes(Identification identification, PaperWords words) {
        var codes = identification.sites().stream()
                .map(Identification.SiteName::code)
                .toList();
        if (codes.size() > 6) return words.whole(codes.size());
        return String.join(words.say("report.comma"), codes);
    }
}
