package papilio.safety;

import org.springframework.data.repository.Repository;

interface QueryMessages extends Repository<QueryMessage, Long> {
    QueryMessage save(QueryMessage message);

    boolean existsByQueryId(long queryId);
}
