package papilio.safety.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OfficeDays extends Repository<OfficeDay, Long> {
    OfficeDay saveAndFlush(OfficeDay day);

    void delete(OfficeDay day);

    Optional<OfficeDay> findByStudyCodeAndDay(String study, LocalDate day);

    List<OfficeDay> findByStudyCodeOrderByDay(String study);

    List<OfficeDay> findByStudyCodeAndDayBetween(String study, LocalDate from, LocalDate to);
}
