package papilio.enrollment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EnrollmentPlans extends Repository<EnrollmentPlan, Long> {
    Optional<EnrollmentPlan> findFirstByStudyCodeOrderByPlanVersionDesc(String studyCode);

    List<EnrollmentPlan> findByStudyCodeOrderByPlanVersionDesc(String studyCode);

    EnrollmentPlan saveAndFlush(EnrollmentPlan plan);
}
