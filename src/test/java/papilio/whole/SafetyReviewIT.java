package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papilio.fixtures.Needs;

/** The safety review in a real browser, by monitor and coordinator, without a mouse. */
@Tag("browser")
@Needs(Needs.Part.CHROMIUM)
class SafetyReviewIT {
    private static final String STUDY = "?study=NCT06458972";
    private static final Pattern EVENT = Pattern.compile("01-\\d{3}-AE\\d{2}");
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const field = at.closest('vaadin-text-area, vaadin-text-field, vaadin-button') ?? at;
              return (field.label || field.textContent || '').trim();
            }""";

    @TempDir
    static Path folder;

    private static RunningJar portal;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        portal = RunningJar.embedded(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        portal.close();
    }

    @Test
    void aMonitorReviewsAsksEscalatesAndSignsAndWhatTheSiteCorrectsComesBackAsChanged() {
        String number;
        try (var monitor = Person.at(portal).signIn("monitor")) {
            monitor.open("/safety" + STUDY + "&group=NEW");
            var waiting = waiting(monitor);
            monitor.press("r");
            assertThat(waiting(monitor)).isEqualTo(waiting - 1);
            assertThat(focused(monitor)).as("the next event has the focus").isEqualTo(title(monitor));
            monitor.press("e").types("Please look at this with the sponsor.").press("Control+Enter");
            assertThat(waiting(monitor)).isEqualTo(waiting - 2);

            monitor.open("/safety" + STUDY + "&group=ALL&state=REVIEWED");
            monitor.press("x")
                    .press("j")
                    .press("x")
                    .press("b")
                    .types("papilio-demo")
                    .press("Enter");
            assertThat(monitor.reads()).contains("2 signed off, 0 left as they were");

            monitor.open("/safety" + STUDY + "&group=ALL&state=REVIEWED&site=01");
            number = number(monitor);
            monitor.press("q").types("How long did it last?").press("Control+Enter");
            assertThat(monitor.errors).isEmpty();
        }
        try (var coordinator = Person.at(portal).signIn("site01")) {
            coordinator.open("/safety/" + number + STUDY + "&group=ALL");
            coordinator.press("a").types("Three days, as the diary says.").press("Control+Enter");
            assertThat(coordinator.reads()).contains("Three days, as the diary says.");
            coordinator.press("c");
            tabTo(coordinator, "Narrative").types("The diary says three days.");
            tabTo(coordinator, "Reason").types("diary read again");
            tabTo(coordinator, "Save").press("Enter");
            assertThat(coordinator.reads()).contains("corrected meanwhile");
            assertThat(coordinator.errors).isEmpty();
        }
        try (var monitor = Person.at(portal).signIn("monitor")) {
            monitor.open("/safety/" + number + STUDY + "&group=CHANGED");
            assertThat(monitor.page.locator(".event .banner").first().innerText())
                    .contains("Changed since your review")
                    .contains("Narrative")
                    .contains("The diary says three days.");
            assertThat(monitor.page.locator(".queue-item[aria-current=true]").count())
                    .isEqualTo(1);
        }
    }

    private static Person tabTo(Person person, String label) {
        for (var step = 0; step < 120; step++) {
            if (focused(person).equals(label)) return person;
            person.page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not reach " + label);
    }

    private static String focused(Person person) {
        return String.valueOf(person.page.evaluate(FOCUSED));
    }

    private static String title(Person person) {
        return person.page.locator(".event-title").first().innerText().strip();
    }

    private static String number(Person person) {
        var who = EVENT.matcher(person.page.locator(".event .sub").first().innerText());
        assertThat(who.find()).isTrue();
        return who.group();
    }

    private static int waiting(Person monitor) {
        return Integer.parseInt(
                monitor.page.locator(".answer").first().innerText().strip().split("\\D", 2)[0]);
    }
}
