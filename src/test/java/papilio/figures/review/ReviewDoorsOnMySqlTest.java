package papilio.figures.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.RealMySqlTest;
import papilio.fixtures.SignIn;
import papilio.safety.SafetyService;

/** The doors of the review on the production database, today and at an earlier cut-off. */
@RealMySqlTest
class ReviewDoorsOnMySqlTest {
    @Autowired
    JdbcClient database;

    @Autowired
    SafetyReviewService reviews;

    @Autowired
    SafetyService safety;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void everyNumberIsADoor() {
        SignIn.as(database, Role.MONITOR);
        var study = RandomStudy.of(database, 1);
        for (var back = 0; back <= 60; back += 60) {
            var review = reviews.safetyReview(study, RandomStudy.TODAY.minusDays(back), EventSelection.EVERYTHING);
            assertThat(new ReviewDoors(reviews, safety, review).open().opened()).isGreaterThan(50);
        }
    }
}
