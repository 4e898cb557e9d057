package papilio.safety;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DataQueries extends Repository<DataQuery, Long> {
    DataQuery saveAndFlush(DataQuery query);

    Optional<DataQuery> findById(long id);

    List<DataQuery> findByRecordTypeAndRecordIdAndStateNot(String recordType, long recordId, QueryState state);

    List<DataQuery> findByPatientIdAndStateNot(long patientId, QueryState state);

    List<DataQuery> findByEventIdAndStateNot(long eventId, QueryState state);

    boolean existsByEventIdAndStateIn(long eventId, Collection<QueryState> states);
}
