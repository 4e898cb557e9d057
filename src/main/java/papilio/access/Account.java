package papilio.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;
import papilio.shared.StaleEdit;

/** A person who may sign in, with one role and a part of each study. */
@Entity
@Table(name = "account")
class Account {
    private static final String NAME_SHAPE = "[a-z0-9][a-z0-9._-]{2,59}";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private String language;
    private boolean active = true;
    private boolean mustChangePassword;
    private boolean allStudies;
    private @Nullable String lastStudy;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "study_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<StudyGrant> studies = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "site_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<SiteGrant> sites = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {} // for JPA only

    Account(String username, String displayName, Role role, String language, String passwordHash, Instant createdAt) {
        if (!username.matches(NAME_SHAPE)) throw new FieldRefusal("username", "access.username.shape");
        this.username = username;
        this.displayName = named(displayName);
        this.role = role;
        this.language = language;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    Account unchangedSince(long seen) {
        if (version != seen) throw new StaleEdit();
        return this;
    }

    void rename(String newName) {
        displayName = named(newName);
    }

    void take(Role newRole) {
        role = newRole;
    }

    void see(Assignment part) {
        allStudies = part.allStudies();
        studies.clear();
        sites.clear();
        for (var study : part.studies()) {
            studies.add(new StudyGrant(study.study(), study.allSites()));
            if (study.allSites()) continue;
            study.sites().forEach(site -> sites.add(new SiteGrant(study.study(), site)));
        }
    }

    void lock() {
        active = false;
    }

    void unlock() {
        active = true;
    }

    /** A password that somebody else knows too: it must be changed at the next sign-in. */
    void receivePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void lastOpened(String study) {
        lastStudy = study;
    }

    boolean isActiveAdministrator() {
        return active && role == Role.ADMINISTRATOR;
    }

    Assignment part() {
        return new Assignment(
                allStudies,
                studies.stream()
                        .map(grant -> new StudyPart(grant.studyCode(), grant.allSites(), sitesOf(grant.studyCode())))
                        .sorted()
                        .toList());
    }

    private Set<String> sitesOf(String study) {
        return sites.stream()
                .filter(grant -> grant.studyCode().equals(study))
                .map(SiteGrant::siteCode)
                .collect(Collectors.toSet());
    }

    private static String named(String text) {
        var name = text.strip();
        if (name.isEmpty()) throw new FieldRefusal("displayName", "access.displayName.missing");
        if (name.length() > 120) throw new FieldRefusal("displayName", "access.displayName.long");
        return name;
    }

    long version() {
        return version;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    String language() {
        return language;
    }

    boolean active() {
        return active;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Nullable
    String lastStudy() {
        return lastStudy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
