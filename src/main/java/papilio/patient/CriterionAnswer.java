package papilio.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one criterion says about one patient. */
@Entity
@Table(name = "criterion_answer")
class CriterionAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private long patientId;
    private String criterionCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CriterionVerdict answer;

    @SuppressWarnings("NullAway.Init")
    protected CriterionAnswer() {} // for JPA only

    CriterionAnswer(Patient patient, String criterion) {
        studyCode = patient.study();
        siteCode = patient.site();
        patientId = patient.id();
        criterionCode = criterion;
        answer = CriterionVerdict.PENDING;
    }

    void decide(CriterionVerdict verdict) {
        answer = verdict;
    }

    String criterion() {
        return criterionCode;
    }

    CriterionVerdict verdict() {
        return answer;
    }
}
