package papilio.safety.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.StudyKind;
import papilio.shared.StaleEdit;

/** Whether a study gives the drug by protocol; a study without one observes. */
@Entity
@Table(name = "reporting_kind")
class KindSetting {
    @Id
    private String studyCode;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StudyKind studyKind = StudyKind.NON_INTERVENTIONAL;

    @SuppressWarnings("NullAway.Init")
    protected KindSetting() {} // for JPA only

    KindSetting(String study) {
        studyCode = study;
    }

    void become(StudyKind kind, StudyKind seen) {
        if (studyKind != seen) throw new StaleEdit();
        studyKind = kind;
    }

    StudyKind kind() {
        return studyKind;
    }
}
