package papilio.safety;

import java.util.List;
import org.springframework.data.repository.Repository;

interface EventReviews extends Repository<EventReview, Long> {
    EventReview save(EventReview review);

    List<EventReview> findByEventIdOrderByDecidedAtDescIdDesc(long event);
}
