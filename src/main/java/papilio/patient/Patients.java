package papilio.patient;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Patients extends Repository<Patient, Long> {
    Patient saveAndFlush(Patient patient);

    Optional<Patient> findById(long id);

    Optional<Patient> findByStudyCodeAndEntryKey(String study, String key);

    boolean existsByStudyCodeAndSiteCodeAndScreeningNo(String study, String site, String screeningNo);
}
