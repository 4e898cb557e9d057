package papilio.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A laboratory value, a vital sign or an assessment. */
@Entity
@Table(name = "finding")
@DynamicUpdate
class Finding extends PatientRecord {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FindingKind kind;

    private String code;
    private String name;

    @Column(precision = 20, scale = 8)
    private @Nullable BigDecimal valueNumber;

    private @Nullable String valueText;
    private @Nullable String unit;

    @Column(precision = 20, scale = 8)
    private @Nullable BigDecimal rangeLow;

    @Column(precision = 20, scale = 8)
    private @Nullable BigDecimal rangeHigh;

    private @Nullable String flag;
    private LocalDate takenOn;
    private @Nullable String visitName;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {} // for JPA only

    @SuppressWarnings("NullAway.Init")
    Finding(Patient patient, RecordFinding entry) {
        super(patient);
        take(entry);
    }

    @Override
    void take(Observation entry) {
        if (!(entry instanceof RecordFinding told)) throw wrongEntry(entry);
        kind = told.kind();
        code = told.code();
        name = told.name();
        valueNumber = told.value();
        valueText = told.valueText();
        unit = told.unit();
        rangeLow = told.rangeLow();
        rangeHigh = told.rangeHigh();
        flag = FindingRules.flag(told.value(), told.rangeLow(), told.rangeHigh());
        takenOn = told.takenOn();
        visitName = told.visitName();
        note = told.note();
    }

    @Override
    String label() {
        return name + " " + takenOn;
    }

    @Override
    void tell(Map<String, @Nullable Object> facts) {
        facts.put("kind", kind);
        facts.put("code", code);
        facts.put("name", name);
        facts.put("value", plain(valueNumber));
        facts.put("valueText", valueText);
        facts.put("unit", unit);
        facts.put("rangeLow", plain(rangeLow));
        facts.put("rangeHigh", plain(rangeHigh));
        facts.put("flag", flag);
        facts.put("takenOn", takenOn);
        facts.put("visitName", visitName);
        facts.put("note", note);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
