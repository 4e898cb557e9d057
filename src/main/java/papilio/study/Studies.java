package papilio.study;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Studies extends Repository<Study, Long> {
    Study saveAndFlush(Study study);

    Optional<Study> findByCode(String code);

    boolean existsByCode(String code);
}
