package papilio.safety;

import org.springframework.data.repository.Repository;

interface EventReviews extends Repository<EventReview, Long> {
    EventReview save(EventReview review);
}
