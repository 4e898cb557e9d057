package papilio.patient;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Patients extends Repository<Patient, Long> {
    Patient saveAndFlush(Patient patient);

    Optional<Patient> findById(long id);

    boolean existsByStudyCodeAndSiteCodeAndScreeningNo(String study, String site, String screeningNo);
}
