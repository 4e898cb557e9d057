package papilio.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which doses are planned for somebody, as a row of the patients tells them. */
public record DosedPatient(
        long id,
        String site,
        LocalDate first,
        @Nullable LocalDate stopped,
        @Nullable LocalDate ended,
        @Nullable LocalDate died) {

    public static DosedPatient of(ResultSet row) throws SQLException {
        return new DosedPatient(
                row.getLong("id"),
                row.getString("site_code"),
                row.getObject("first_dose_on", LocalDate.class),
                row.getObject("treatment_stopped_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("died_on", LocalDate.class));
    }

    /** The first day that no dose is planned for, as known at a day. */
    public LocalDate end(LocalDate day) {
        var end = day.plusDays(1);
        for (var other : new @Nullable LocalDate[] {stopped, ended, died})
            if (other != null && other.isBefore(end)) end = other;
        return end;
    }

    /** Days since the first dose. */
    public long dayOf(LocalDate date) {
        return date.toEpochDay() - first.toEpochDay();
    }
}
