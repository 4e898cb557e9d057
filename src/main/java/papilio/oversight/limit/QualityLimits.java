package papilio.oversight.limit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QualityLimits extends Repository<QualityLimit, Long> {
    QualityLimit saveAndFlush(QualityLimit limit);

    Optional<QualityLimit> findFirstByStudyCodeAndParameterOrderByLimitVersionDesc(
            String study, QualityParameter parameter);

    /** The newest version of each parameter. */
    @Query("""
            select l from QualityLimit l where l.studyCode = :study and l.limitVersion =
              (select max(n.limitVersion) from QualityLimit n where n.studyCode = :study and n.parameter = l.parameter)
            """)
    List<QualityLimit> newest(String study);
}
