package papilio.safety;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AdverseEvents extends Repository<AdverseEvent, Long> {
    /** At once, so that a second person's save is refused here and not later. */
    AdverseEvent saveAndFlush(AdverseEvent event);

    Optional<AdverseEvent> findById(long id);

    Optional<AdverseEvent> findByStudyCodeAndEventNo(String study, String eventNo);

    List<AdverseEvent> findByPatientIdAndVoidedFalse(long patient);

    List<AdverseEvent> findByStudyCodeAndEventNoIn(String study, Collection<String> eventNos);
}
