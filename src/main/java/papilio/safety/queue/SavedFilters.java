package papilio.safety.queue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SavedFilters extends Repository<SavedFilter, Long> {
    SavedFilter saveAndFlush(SavedFilter filter);

    List<SavedFilter> findByStudyCodeAndAccountAndVoidedFalseOrderByName(String study, String account);

    Optional<SavedFilter> findByIdAndStudyCodeAndAccountAndVoidedFalse(long id, String study, String account);
}
