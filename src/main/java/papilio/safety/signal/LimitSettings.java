package papilio.safety.signal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LimitSettings extends Repository<LimitSetting, String> {
    LimitSetting saveAndFlush(LimitSetting setting);

    Optional<LimitSetting> findById(String study);
}
