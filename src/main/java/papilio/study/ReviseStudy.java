package papilio.study;

/** New titles and data settings for a study, as typed on top of a version of it, and why. */
public record ReviseStudy(String code, long version, StudyFacts facts, String reason) {
    public ReviseStudy {
        reason = reason.strip();
        if (reason.isEmpty()) throw StudyRefused.reasonMissing();
        if (reason.length() > 1000) throw StudyRefused.tooLong("reason", 1000);
    }
}
