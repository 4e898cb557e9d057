package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.safety.EventContent;
import papilio.safety.EventFilter;
import papilio.safety.EventGroup;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.SafetyService;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;

/** A hundred events an hour leave 36 seconds for each; the portal takes one key and next to nothing of them. */
class AHundredEventsAnHourTest extends PageTest {
    private static final String STUDY = "S1";
    private static final int EVENTS = 25;
    private static final Duration OF_THE_PORTAL = Duration.ofSeconds(1);

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Test
    void oneKeyMarksAnEventAndShowsTheNext() {
        study();
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        var shown = new HashSet<String>();
        var took = new ArrayList<Long>();
        var asked = new ArrayList<Integer>();
        for (var left = EVENTS; left > 0; left--) {
            assertThat(safety.count(STUDY, EventFilter.of(EventGroup.TO_REVIEW)))
                    .isEqualTo(left);
            assertThat(shown.add(title()))
                    .as("%s was not shown before", title())
                    .isTrue();
            var begun = System.nanoTime();
            asked.add(Statements.of(() -> _get(Keys.class).press("r")).size());
            took.add(System.nanoTime() - begun);
        }
        assertThat(safety.count(STUDY, EventFilter.of(EventGroup.TO_REVIEW))).isZero();
        assertThat(Duration.ofNanos(median(took))).isLessThan(OF_THE_PORTAL);
        assertThat(Collections.max(asked.subList(1, EVENTS - 1)))
                .as("statements of a mark, whichever it is")
                .isLessThanOrEqualTo(asked.getFirst());
    }

    private void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        for (var number = 0; number < EVENTS; number++)
            events.record(new RecordEvent(
                    STUDY,
                    "01-001",
                    EventContent.of("Cough " + number)
                            .grade(1)
                            .onset(PartialDate.of("2026-06-01"))
                            .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                            .facts()));
    }

    private static String title() {
        return _get(H2.class, heading -> heading.withClasses("event-title")).getText();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
