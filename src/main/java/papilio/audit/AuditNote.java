package papilio.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line for the audit trail, put together at the place of the change. */
public final class AuditNote {
    final Action action;
    final String recordType;
    final String recordId;
    final String label;
    final List<Change> changes = new ArrayList<>();
    boolean clinical;

    @Nullable
    String study;

    @Nullable
    String site;

    @Nullable
    String patientNo;

    @Nullable
    String reason;

    @Nullable
    Long importId;

    @Nullable
    String actor;

    @Nullable
    String actorRole;

    private AuditNote(Action action, String recordType, String recordId, String label) {
        this.action = action;
        this.recordType = recordType;
        this.recordId = recordId;
        this.label = label;
    }

    /** A field with what it was and what it became; null where there was or is nothing. */
    public record Change(
            String field, @Nullable String from, @Nullable String to) {}

    /** The type in lower case as the tables are named (patient, adverse_event, account …); the label is what a person reads. */
    public static AuditNote of(Action action, String recordType, Object recordId, String label) {
        return new AuditNote(action, recordType, recordId.toString(), label);
    }

    public AuditNote at(@Nullable String study, @Nullable String site, @Nullable String patientNo) {
        this.study = study;
        this.site = site;
        this.patientNo = patientNo;
        return this;
    }

    /** Its values are clinical: the administrator does not get them. */
    public AuditNote clinical() {
        clinical = true;
        return this;
    }

    /** Remembers the field where it differs; equal values leave no trace. */
    public AuditNote change(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) changes.add(new Change(field, text(from), text(to)));
        return this;
    }

    /** Remembers each component in which two records of one kind differ; null: there was nothing before. */
    public AuditNote changes(@Nullable Record before, Record after) {
        for (var component : after.getClass().getRecordComponents()) {
            change(component.getName(), before == null ? null : value(component, before), value(component, after));
        }
        return this;
    }

    public AuditNote because(@Nullable String why) {
        reason = why;
        return this;
    }

    /** Done by somebody who is not (or no longer) the one signed in. */
    public AuditNote by(String who, @Nullable String role) {
        actor = who;
        actorRole = role;
        return this;
    }

    public AuditNote ofImport(@Nullable Long number) {
        importId = number;
        return this;
    }

    public boolean changesNothing() {
        return changes.isEmpty();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
