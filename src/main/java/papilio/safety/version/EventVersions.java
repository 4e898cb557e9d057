package papilio.safety.version;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EventVersions extends Repository<EventVersion, Long> {
    /** At once, so that of two who make the same version the second is refused here. */
    EventVersion saveAndFlush(EventVersion version);

    Optional<EventVersion> findFirstByEventIdOrderByNumberDesc(long event);
}
