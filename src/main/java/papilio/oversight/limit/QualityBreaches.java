package papilio.oversight.limit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QualityBreaches extends Repository<QualityBreach, Long> {
    QualityBreach saveAndFlush(QualityBreach breach);

    Optional<QualityBreach> findByIdAndStudyCode(long id, String study);

    List<QualityBreach> findFirst200ByStudyCodeOrderBySeenOnDescIdDesc(String study);

    List<QualityBreach> findByStudyCodeAndOverOnIsNull(String study);
}
