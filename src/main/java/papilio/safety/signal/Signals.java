package papilio.safety.signal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Signals extends Repository<Signal, Long> {
    Signal saveAndFlush(Signal signal);

    Optional<Signal> findByIdAndStudyCode(long id, String study);
}
