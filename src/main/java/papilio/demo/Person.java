package papilio.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who was screened, up to the decision. Nobody real: numbers, a sex and a year of birth out of chance. */
record Person(
        DemoSite site,
        String screeningNo,
        String patientNo,
        String sex,
        int birthYear,
        int age,
        LocalDate screenedOn,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate failedOn,
        @Nullable String failureReason,
        @Nullable LocalDate declinedOn,
        @Nullable String declineReason,
        @Nullable LocalDate enrolledOn) {

    boolean isFemale() {
        return "FEMALE".equals(sex);
    }

    boolean isEnrolled() {
        return enrolledOn != null;
    }

    boolean isInScreening() {
        return failedOn == null && declinedOn == null && enrolledOn == null;
    }

    Dice dice(long seed, String concern) {
        return Dice.of(seed, concern, screeningNo);
    }
}
