package papilio.report;

import java.util.Locale;
import papilio.report.paper.Paper;
import papilio.report.paper.PaperWords;

/** Puts a frozen data set into words of one language. */
final class Papers {
    private Papers() {}

    static Paper of(Summary summary, Locale locale) {
        var words = PaperWords.of(locale);
        var identification = summary.identification();
        return new Paper(
                locale,
                words.say(title(summary)),
                identification.title().together(),
                header(identification, words),
                words.say("report.header.cutoff", words.date(identification.cutoff())),
                identification.synthetic() ? words.say("report.synthetic") : "",
                switch (summary) {
                    case EnrollmentSummary enrollment -> new EnrollmentPaper(enrollment, words).sections();
                    case SafetySummary safety -> new SafetyPaper(safety, words).sections();
                });
    }

    private static String title(Summary summary) {
        return switch (summary) {
            case EnrollmentSummary enrollment -> "report.title.enrollment";
            case SafetySummary safety -> "report.title.safety";
        };
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
