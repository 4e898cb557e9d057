package papilio.site.monitoring;

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
 * A monitoring visit: planned, done, or done without a plan.
 *
 * @param doneOn null while it has not taken place
 */
@Embeddable
public record VisitFacts(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "visit_type")
        VisitType type,

        @Nullable LocalDate plannedOn,
        @Nullable LocalDate doneOn,
        @Nullable String note) {
    @SuppressWarnings("ConstantValue") // a form without a choice gives none
    public VisitFacts {
        if (type == null) throw SiteRefused.missing("type");
        if (plannedOn == null && doneOn == null) throw SiteRefused.missing("plannedOn");
        note = Typed.text("note", note, 1000);
    }
}
