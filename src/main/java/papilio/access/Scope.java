package papilio.access;

import java.util.Set;

/** The part of one study that the caller may see: all sites, those to come as well, or the listed ones. */
public record Scope(String study, boolean all, Set<String> sites) {
    public Scope {
        sites = Set.copyOf(sites);
    }

    public static Scope all(String study) {
        return new Scope(study, true, Set.of());
    }

    public boolean covers(String site) {
        return all || sites.contains(site);
    }

    /** For {@code site_code in (:sites)}: never empty; the stand-in is no site's code. */
    public Set<String> sitesOrNone() {
        return sites.isEmpty() ? Set.of("-") : sites;
    }

    /** This scope and no more than these sites; a site outside of it is simply not in the answer. */
    public Scope only(Set<String> wanted) {
        if (wanted.isEmpty()) return this;
        return new Scope(
                study, false, wanted.stream().filter(this::covers).collect(java.util.stream.Collectors.toSet()));
    }
}
