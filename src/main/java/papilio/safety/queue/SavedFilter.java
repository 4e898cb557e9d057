package papilio.safety.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A choice of the queue with the name that its owner gave it. */
@Entity
@Table(name = "saved_filter")
class SavedFilter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String account;
    private String name;
    private String filter;
    private Instant savedAt;
    private boolean voided;

    @SuppressWarnings("NullAway.Init")
    protected SavedFilter() {} // for JPA only

    SavedFilter(String study, String account, String name, String filter, Instant now) {
        studyCode = study;
        this.account = account;
        this.name = name;
        this.filter = filter;
        savedAt = now;
    }

    void remove() {
        voided = true;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    String filter() {
        return filter;
    }
}
