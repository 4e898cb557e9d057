package papilio.access;

import java.util.Set;
import java.util.TreeSet;

/** What an account sees of one study: all sites, those to come as well, or the listed ones. */
public record StudyPart(String study, boolean allSites, Set<String> sites) implements Comparable<StudyPart> {
    public StudyPart {
        sites = allSites ? Set.of() : Set.copyOf(sites);
    }

    /** As the audit trail keeps it: {@code NCT06458972: ALL} or {@code NCT06458972: 01, 02}. */
    public String words() {
        return study + ": " + (allSites ? "ALL" : String.join(", ", new TreeSet<>(sites)));
    }

    @Override
    public int compareTo(StudyPart other) {
        return study.compareTo(other.study);
    }
}
