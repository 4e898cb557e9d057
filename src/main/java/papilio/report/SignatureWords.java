package papilio.report;

import java.util.List;
import java.util.stream.Collectors;
import papilio.report.Standing.Signed;
import papilio.report.paper.PaperWords;

/** Names on paper: who, when and where, with which meaning, under which version by which hash, and whether that still holds. */
final class SignatureWords {
    private static final int HASH_SHOWN = 8;

    private SignatureWords() {}

    static String of(List<Signed> signatures, PaperWords words) {
        if (signatures.isEmpty()) return words.say("report.signed.nobody");
        return signatures.stream().map(one -> of(one, words)).collect(Collectors.joining("\n"));
    }

    private static String of(Signed one, PaperWords words) {
        var said = words.say(
                one.version() == 0 ? "report.signed.unversioned" : "report.signed",
                one.name(),
                words.coded("access.role.", one.role()),
                one.at(),
                words.coded("report.meaning.", one.meaning()),
                words.whole(one.version()),
                prefix(one.hash()));
        if (!one.stale()) return said;
        return said + " "
                + (one.version() == one.newest()
                        ? words.say("report.signed.staleContent")
                        : words.say("report.signed.stale", words.whole(one.version()), words.whole(one.newest())));
    }

    static String prefix(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }
}
