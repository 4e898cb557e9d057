package papilio.patient;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out numbers of a site: 01-S031 at screening, 01-027 at enrollment; longer than three digits after 999. */
@Component
class PatientNumbers {
    private static final String LAST = """
            select screening_no from patient where study_code = :study and site_code = :site and screening_no like :shape
              and screening_no regexp :digits
            order by length(screening_no) desc, screening_no desc limit 1
            """;
    private static final String LAST_PATIENT = """
            select patient_no from patient where study_code = :study and site_code = :site and patient_no like :shape
              and patient_no regexp :digits
            order by length(patient_no) desc, patient_no desc limit 1
            """;
    private final JdbcClient database;

    PatientNumbers(JdbcClient database) {
        this.database = database;
    }

    String nextScreeningNo(String study, String site) {
        var last = database.sql(LAST)
                .param("study", study)
                .param("site", site)
                .param("shape", site + "-S%")
                .param("digits", digitsBehind(site + "-S"))
                .query(String.class)
                .optional();
        return "%s-S%03d".formatted(site, behind(last, site + "-S"));
    }

    String nextPatientNo(String study, String site) {
        var last = database.sql(LAST_PATIENT)
                .param("study", study)
                .param("site", site)
                .param("shape", site + "-%")
                .param("digits", digitsBehind(site + "-"))
                .query(String.class)
                .optional();
        return "%s-%03d".formatted(site, behind(last, site + "-"));
    }

    private static int behind(Optional<String> last, String prefix) {
        return last.map(number -> Integer.parseInt(number.substring(prefix.length())) + 1)
                .orElse(1);
    }

    /** Numbers of another shape (an import's) are not continued. */
    private static String digitsBehind(String prefix) {
        return "^.{" + prefix.length() + "}[0-9]{1,8}$";
    }
}
