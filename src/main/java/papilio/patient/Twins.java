package papilio.patient;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries of the log that may be one person typed twice, and screenings that were repeated already. */
@Component
class Twins {
    private final JdbcClient database;

    Twins(JdbcClient database) {
        this.database = database;
    }

    /** Same site, day of consent, year of birth and sex; where one of them is not known nobody is taken for another. */
    Optional<String> twinOf(String study, String site, Patient.Screening screening, @Nullable Patient earlier) {
        if (screening.consentOn() == null || screening.birthYear() == null || screening.sex() == null)
            return Optional.empty();
        return database.sql("""
                        select patient_no from patient where study_code = :study and site_code = :site and consent_on = :consent
                          and birth_year = :born and sex = :sex and voided = false and id <> :earlier order by id limit 1
                        """)
                .param("study", study)
                .param("site", site)
                .param("consent", screening.consentOn())
                .param("born", screening.birthYear())
                .param("sex", screening.sex().name())
                .param("earlier", earlier == null ? 0 : earlier.id())
                .query(String.class)
                .optional();
    }

    /** The screening that repeats this one. */
    Optional<String> laterThan(Patient earlier) {
        return database.sql(
                        "select patient_no from patient where earlier_id = :id and voided = false order by id limit 1")
                .param("id", earlier.id())
                .query(String.class)
                .optional();
    }
}
