package papilio.site.monitoring;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import papilio.site.SiteRefused;
import papilio.site.record.Typed;

/** What a monitor found on a visit, and how much it weighs. */
@Embeddable
public record FindingFacts(
        long visitId,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Weight weight,

        String words) {
    @SuppressWarnings("ConstantValue") // a form without a choice gives none
    public FindingFacts {
        if (weight == null) throw SiteRefused.missing("weight");
        words = Typed.needed("words", words, 1000);
    }
}
