package papilio.safety;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.shared.FieldRefusal;

/** Takes only links to records of the event's own patient: whoever names another's record gets the answer of an unknown one. */
@Component
class EventLinks {
    private static final int MOST = 20;
    private static final Map<RecordLink.Kind, String> COUNT = new EnumMap<>(Map.of(
            RecordLink.Kind.TREATMENT,
                    "select count(*) from treatment where patient_id = :patient and voided = false and id in (:ids)",
            RecordLink.Kind.VISIT,
                    "select count(*) from visit where patient_id = :patient and voided = false and id in (:ids)",
            RecordLink.Kind.FINDING,
                    "select count(*) from finding where patient_id = :patient and voided = false and id in (:ids)",
            RecordLink.Kind.MEDICATION,
                    "select count(*) from medication where patient_id = :patient and voided = false and id in (:ids)"));

    private final JdbcClient database;

    EventLinks(JdbcClient database) {
        this.database = database;
    }

    /** Those that were linked before stay, even to a record that was voided since. */
    void check(Collection<RecordLink> before, Collection<RecordLink> after, long patient) {
        if (after.size() > MOST) throw new FieldRefusal("links", "safety.refused.linksTooMany", MOST);
        for (var kind : RecordLink.Kind.values()) {
            var ids = new TreeSet<Long>();
            for (var link : after) if (link.kind() == kind && !before.contains(link)) ids.add(link.id());
            if (!ids.isEmpty() && count(kind, List.copyOf(ids), patient) != ids.size())
                throw new FieldRefusal("links", "safety.refused.linkUnknown");
        }
    }

    private long count(RecordLink.Kind kind, List<Long> ids, long patient) {
        return database.sql(COUNT.getOrDefault(kind, ""))
                .param("patient", patient)
                .param("ids", ids)
                .query(Long.class)
                .single();
    }
}
