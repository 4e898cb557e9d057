package papilio.patient;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CriterionAnswers extends Repository<CriterionAnswer, Long> {
    CriterionAnswer save(CriterionAnswer answer);

    List<CriterionAnswer> findByPatientId(long patient);
}
