package papilio.enrollment;

import org.springframework.data.repository.Repository;

interface EnrollmentPlans extends Repository<EnrollmentPlan, Long> {
    EnrollmentPlan saveAndFlush(EnrollmentPlan plan);
}
