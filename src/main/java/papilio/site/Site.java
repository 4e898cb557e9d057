package papilio.site;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;

/** A hospital or department that takes part in a study. */
@Entity
@Table(name = "site")
class Site {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String code;

    @Embedded
    private SiteProfile profile;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SiteStatus status;

    private @Nullable Long importId;

    @SuppressWarnings("NullAway.Init")
    protected Site() {} // for JPA only

    Site(CreateSite request) {
        studyCode = request.study();
        code = request.code();
        profile = request.profile();
        status = SiteStatus.PLANNED;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, profile).change("status", null, status);
    }

    /** Targets are the plan's: its versions keep what they were, who changed them and why. */
    AuditNote revise(ReviseSite request, LocalDate today) {
        var wanted = request.profile();
        if (!Objects.equals(wanted.target(), profile.target())) throw SiteRefused.targetByPlan();
        var activated = wanted.activatedOn();
        if (activated != null && activated.isAfter(today)) throw SiteRefused.activationInFuture();
        var note = note(Action.CHANGED).changes(profile, wanted).because(request.reason());
        profile = wanted;
        return note;
    }

    /**
     * The first day on which the site enrolls is its activation.
     *
     * @param on the day on which the step took effect
     * @param before the day of the step before, where one is known
     */
    AuditNote changeStatus(SiteStatus to, String reason, LocalDate on, @Nullable LocalDate before, LocalDate today) {
        if (!status.next().contains(to)) throw SiteRefused.noSuchStep();
        if (on.isAfter(today)) throw SiteRefused.stepInFuture();
        if (before != null && on.isBefore(before)) throw SiteRefused.stepBeforeLast(before);
        var note = note(status == SiteStatus.CLOSED ? Action.REOPENED : Action.CHANGED)
                .change("status", status, to)
                .change("date", null, on)
                .because(reason);
        status = to;
        if (to == SiteStatus.ENROLLING && profile.activatedOn() == null) {
            note.change("activatedOn", null, on);
            profile = profile.activated(on);
        }
        return note;
    }

    /** The target of a new version of the plan, which asks for the reason. */
    AuditNote retarget(int target, @Nullable String reason) {
        var note =
                note(Action.CHANGED).change("target", profile.target(), target).because(reason);
        profile = profile.withTarget(target);
        return note;
    }

    boolean isAt(long expected) {
        return version == expected;
    }

    SiteDetail detail() {
        return new SiteDetail(Objects.requireNonNull(id), version, studyCode, code, status, profile);
    }

    private AuditNote note(Action action) {
        return AuditNote.of(action, "site", Objects.requireNonNull(id), code + " " + profile.nameEn())
                .at(studyCode, code, null);
    }
}
