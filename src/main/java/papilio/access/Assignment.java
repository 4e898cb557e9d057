package papilio.access;

import java.util.List;
import java.util.stream.Collectors;

/** What an account may see: ALL sites of every study, those to come as well, or a part of each listed study. */
public record Assignment(boolean allStudies, List<StudyPart> studies) {
    public Assignment {
        studies = studies.stream()
                .filter(part -> part.allSites() || !part.sites().isEmpty())
                .sorted()
                .toList();
    }

    public static Assignment everything() {
        return new Assignment(true, List.of());
    }

    public static Assignment nothing() {
        return new Assignment(false, List.of());
    }

    public static Assignment of(StudyPart... parts) {
        return new Assignment(false, List.of(parts));
    }

    /** As the audit trail keeps it. */
    public String words() {
        if (allStudies) return "ALL";
        return studies.stream().map(StudyPart::words).collect(Collectors.joining("; "));
    }
}
