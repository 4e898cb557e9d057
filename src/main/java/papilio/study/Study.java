package papilio.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;

/** A study: its code never changes; its facts are replaced as a whole, each change with its reason. */
@Entity
@Table(name = "study")
class Study {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String code;

    @Embedded
    private StudyFacts facts;

    private boolean synthetic;

    @Column(columnDefinition = "longtext")
    private @Nullable String registryRecord;

    private Instant createdAt;
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Study() {} // for JPA only

    Study(String code, StudyFacts facts, @Nullable String registryRecord, Instant at, String by) {
        this.code = code;
        this.facts = facts;
        this.registryRecord = registryRecord;
        createdAt = at;
        createdBy = by;
    }

    String code() {
        return code;
    }

    @Nullable
    String registryRecord() {
        return registryRecord;
    }

    boolean isAt(long expected) {
        return version == expected;
    }

    AuditNote created() {
        return note(Action.CREATED).changes(null, facts);
    }

    AuditNote revise(StudyFacts newFacts, String reason) {
        var note = note(Action.CHANGED).changes(facts, newFacts).because(reason);
        facts = newFacts;
        return note;
    }

    /** Another target; a change of the plan needs no other of the facts. */
    AuditNote retarget(int target, @Nullable String reason) {
        var note = note(Action.CHANGED).change("target", facts.target(), target).because(reason);
        facts = facts.withTarget(target);
        return note;
    }

    /** From now on every screen and print says that the data are invented; there is no way back. */
    AuditNote markSynthetic(LocalDate businessToday) {
        var note = note(Action.CHANGED)
                .change("synthetic", synthetic, true)
                .change("businessToday", facts.businessToday(), businessToday);
        synthetic = true;
        facts = facts.withToday(businessToday);
        return note;
    }

    private AuditNote note(Action action) {
        return AuditNote.of(action, "study", code, code).at(code, null, null);
    }
}
