package papilio.safety.rule;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface KindSettings extends Repository<KindSetting, String> {
    KindSetting saveAndFlush(KindSetting setting);

    Optional<KindSetting> findById(String study);
}
