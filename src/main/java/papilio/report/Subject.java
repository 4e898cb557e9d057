package papilio.report;

import org.jspecify.annotations.Nullable;

/**
 * What a run is about beside its sites; a run with another subject is another report, never a newer one.
 *
 * @param name an event number, or the first day of an interval; empty: nothing more
 * @param version of the event
 */
record Subject(String name, @Nullable Integer version) {
    static final Subject NONE = new Subject("", null);

    /** "02-001-E1 · 2", as the list shows it. */
    String shown() {
        return version == null ? name : name + " · " + version;
    }

    /** As a part of a file's name. */
    String inFile() {
        if (name.isEmpty()) return "";
        return "-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + (version == null ? "" : "-v" + version);
    }
}
