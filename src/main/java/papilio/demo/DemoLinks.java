package papilio.demo;

import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.shared.Rows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's events belong to: a serious one to the last dose before its onset, and to the visit that follows it. */
@Component
class DemoLinks {
    private static final String LINKED = """
            update adverse_event set linked_records = concat('treatment:', (
              select max(t.id) from treatment t where t.patient_id = adverse_event.patient_id
                and t.kind = 'DOSE' and t.voided = false and t.started_on = (
                  select max(d.started_on) from treatment d where d.patient_id = adverse_event.patient_id
                    and d.kind = 'DOSE' and d.voided = false and d.started_on <= adverse_event.onset_first)))
            where study_code = :study and linked_records is null
              and (serious = true or special_interest in ('HSR', 'ISR')) and exists (
                select 1 from treatment x where x.patient_id = adverse_event.patient_id and x.kind = 'DOSE'
                  and x.voided = false and x.started_on <= adverse_event.onset_first)
            """;
    private static final String FOLLOWED = """
            update adverse_event set linked_records = concat(linked_records, ',visit:', (
              select min(v.id) from visit v where v.patient_id = adverse_event.patient_id and v.voided = false
                and v.started_on = (
                  select min(w.started_on) from visit w where w.patient_id = adverse_event.patient_id and w.voided = false
                    and w.started_on >= adverse_event.onset_first)))
            where study_code = :study and serious = true and linked_records is not null and exists (
              select 1 from visit x where x.patient_id = adverse_event.patient_id and x.voided = false
                and x.started_on >= adverse_event.onset_first)
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient database;

    DemoLinks(JdbcClient database) {
        this.database = database;
    }

    /** Before the versions freeze what is said; who reviewed an event had the links before them. */
    void write() {
        database.sql(LINKED).param("study", DemoStudy.CODE).update();
        database.sql(FOLLOWED).param("study", DemoStudy.CODE).update();
        database.sql("""
                        select r.id, r.snapshot, e.linked_records from event_review r join adverse_event e on e.id = r.event_id
                        where e.study_code = :study and e.linked_records is not null
                        """)
                .param("study", DemoStudy.CODE)
                .query(Rows.of(Seen.class))
                .list()
                .forEach(this::knew);
    }

    private record Seen(long id, String snapshot, String linkedRecords) {}

    private void knew(Seen review) {
        var fields = JSON.readValue(review.snapshot(), new TypeReference<LinkedHashMap<String, String>>() {});
        fields.put("links", review.linkedRecords());
        database.sql("update event_review set snapshot = :snapshot where id = :id")
                .param("snapshot", JSON.writeValueAsString(fields))
                .param("id", review.id())
                .update();
    }
}
