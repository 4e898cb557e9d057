package papilio.safety;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReportingDeadlines extends Repository<ReportingDeadline, Long> {
    ReportingDeadline saveAndFlush(ReportingDeadline deadline);

    Optional<ReportingDeadline> findById(long id);

    List<ReportingDeadline> findByEventId(long eventId);
}
