package papilio.site.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRefused;
import papilio.site.record.Typed;

/**
 * A function at a site and where it is reached.
 *
 * @param office the department or office, not a person
 */
@Embeddable
public record ContactFacts(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "staff_function")
        StaffFunction function,

        @Column(name = "unit") String office,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    @SuppressWarnings("ConstantValue") // a form without a choice gives none
    public ContactFacts {
        if (function == null) throw SiteRefused.missing("function");
        office = Typed.needed("office", office, 200);
        phone = Typed.text("phone", phone, 60);
        email = Typed.text("email", email, 120);
        if (email != null && !EMAIL.matcher(email).matches()) throw SiteRefused.because("email", "site.refused.email");
        Typed.inOrder(beginsOn, "endsOn", endsOn);
    }
}
