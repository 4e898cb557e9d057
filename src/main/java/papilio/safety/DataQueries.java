package papilio.safety;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DataQueries extends Repository<DataQuery, Long> {
    DataQuery saveAndFlush(DataQuery query);

    Optional<DataQuery> findById(long id);

    List<DataQuery> findByRecordTypeAndRecordIdAndStateNot(String recordType, long recordId, QueryState state);

    boolean existsByEventIdAndState(long eventId, QueryState state);
}
