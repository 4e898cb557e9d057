package papilio.safety;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AdverseEvents extends Repository<AdverseEvent, Long> {
    /** At once, so that a second person's save is refused here and not later. */
    AdverseEvent saveAndFlush(AdverseEvent event);

    Optional<AdverseEvent> findById(long id);

    /** Held until the end of the transaction, so that of two answers at once the second one sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from AdverseEvent e where e.id = :id")
    Optional<AdverseEvent> hold(long id);

    Optional<AdverseEvent> findByStudyCodeAndEventNo(String study, String eventNo);

    List<AdverseEvent> findByPatientIdAndVoidedFalse(long patient);

    List<AdverseEvent> findByStudyCodeAndEventNoIn(String study, Collection<String> eventNos);
}
