package papilio.safety.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** A day on which offices are closed, or a weekend day on which they are open. */
@Entity
@Table(name = "office_day")
class OfficeDay {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String studyCode;

    @Column(name = "calendar_day")
    private LocalDate day;

    private boolean working;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected OfficeDay() {} // for JPA only

    OfficeDay(String study, LocalDate day, boolean working, String name) {
        if (name.isBlank()) throw new FieldRefusal("name", "safety.rules.refused.missing");
        if (name.strip().length() > 120) throw new FieldRefusal("name", "safety.refused.textTooLong", 120);
        studyCode = study;
        this.day = day;
        this.working = working;
        this.name = name.strip();
    }

    OfficeDayRow row() {
        return new OfficeDayRow(day, working, name);
    }
}
