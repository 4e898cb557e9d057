package papilio.site.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRefused;
import papilio.site.record.Typed;

/**
 * A task of the study in the hands of a function at the site.
 *
 * @param account who does it in the portal; null where nobody does
 */
@Embeddable
public record DelegationFacts(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        StudyTask task,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "staff_function")
        StaffFunction function,

        @Nullable String account,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn) {
    @SuppressWarnings("ConstantValue") // a form without a choice gives none
    public DelegationFacts {
        if (task == null) throw SiteRefused.missing("task");
        if (function == null) throw SiteRefused.missing("function");
        if (beginsOn == null) throw SiteRefused.missing("beginsOn");
        account = Typed.text("account", account, 60);
        Typed.inOrder(beginsOn, "endsOn", endsOn);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(beginsOn) && (endsOn == null || !day.isAfter(endsOn));
    }
}
