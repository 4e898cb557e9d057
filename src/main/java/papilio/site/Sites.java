package papilio.site;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Sites extends Repository<Site, Long> {
    Site saveAndFlush(Site site);

    Optional<Site> findByStudyCodeAndCode(String studyCode, String code);

    boolean existsByStudyCodeAndCode(String studyCode, String code);
}
