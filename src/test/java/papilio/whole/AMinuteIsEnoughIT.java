package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papilio.fixtures.Needs;

/** What people do every day takes them less than a minute, in a real browser and without a mouse. */
@Tag("browser")
@Needs(Needs.Part.CHROMIUM)
class AMinuteIsEnoughIT {
    private static final Duration MINUTE = Duration.ofSeconds(60);

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

    /** The sentence stands on the page that follows the sign-in; what if begins with one click more. */
    @Test
    void fromTheSiteThatNeedsACallToASavedWhatIf() {
        try (var manager = Person.at(portal).signIn("manager")) {
            var call = call(manager);
            assertThat(call.boundingBox().y + call.boundingBox().height).isLessThan(900);
            assertThat(call.innerText())
                    .containsPattern("\\d+ of \\d+ planned by now")
                    .contains("No screening for");

            var begun = System.nanoTime();
            press(manager, call.getByText("What if …"));
            press(manager, button(manager, "Change a pace"));
            manager.press("Control+a").types("4").press("Tab");
            assertThat(manager.reads()).contains("days earlier than as things are.");
            var reason = manager.page.getByLabel("Reason for the new plan");
            reason.focus();
            manager.types("Site 01 gets a second study nurse");
            press(manager, button(manager, "Save as the next plan version"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MINUTE);

            assertThat(manager.reads()).contains("Version 3");
            assertThat(manager.open("/enrollment?tab=plan").reads())
                    .contains("Version 3", "Site 01 gets a second study nurse");
            assertThat(manager.errors).isEmpty();
        }
    }

    @Test
    void fromConsentToEnrollmentByTheRealCriteria() {
        try (var coordinator = Person.at(portal).signIn("site01")) {
            coordinator.open("/enrollment");
            var begun = System.nanoTime();
            press(coordinator, button(coordinator, "New screening"));
            var number = coordinator.page.getByLabel("Screening number").inputValue();
            coordinator.page.getByLabel("Date of birth").focus();
            coordinator.types("1990-07-01").press("Tab");
            coordinator.page.locator("vaadin-select").filter(labelled("Sex")).focus();
            coordinator.press("Enter").press("ArrowDown").press("Enter");
            classify(coordinator);
            for (var group : open(coordinator))
                group.getByRole(AriaRole.RADIO).first().press("Space");
            coordinator.settle();
            assertThat(coordinator.reads()).contains("12 points").contains("Enter and enroll");
            coordinator.press("Control+Enter");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MINUTE);

            assertThat(coordinator.open("/patients?q=" + number).reads()).contains(number, "enrolled");
            assertThat(coordinator.errors).isEmpty();
        }
    }

    /** Antibodies, joints and skin; all the rest is absent. */
    private static void classify(Person coordinator) {
        coordinator.page.getByLabel("Highest titer").focus();
        coordinator.types("160").press("Tab");
        for (var item : new String[] {"Joint involvement", "Acute cutaneous lupus"})
            group(coordinator, item).getByRole(AriaRole.RADIO).first().press("Space");
        press(coordinator, button(coordinator, "Everything still unknown is absent"));
    }

    private static Locator call(Person manager) {
        return manager.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("03 .*pace", Pattern.DOTALL)))
                .first();
    }

    private static Locator button(Person person, String words) {
        return person.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator.FilterOptions labelled(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator group(Person person, String label) {
        return person.page.locator(".calculator vaadin-radio-group").filter(labelled(label));
    }

    /** Criteria that nothing answers but a person. */
    private static java.util.List<Locator> open(Person person) {
        return person.page
                .locator(".checklist vaadin-radio-group:not(.calculator vaadin-radio-group)")
                .all();
    }

    private static void press(Person person, Locator what) {
        what.press("Enter");
        person.settle();
    }
}
