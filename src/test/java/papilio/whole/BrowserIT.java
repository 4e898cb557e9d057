package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import papilio.fixtures.Needs;

/** The demo in a real browser, in both languages, as its users go through it. */
@Tag("browser")
@Needs(Needs.Part.CHROMIUM)
class BrowserIT {
    private static final Pattern RAW_KEY = Pattern.compile("(?m)^[a-z][\\w-]*(\\.[\\w-]+)+$");
    private static final List<String> PAGES =
            List.of("/", "/sites", "/enrollment", "/patients", "/safety", "/reports", "/data", "/audit");

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
    void theManagerSeesTheStudyAgainst139() {
        try (var manager = Person.at(portal).signIn("manager")) {
            assertThat(manager.reads()).contains("of 139");
            assertThat(manager.page.url()).contains("study=NCT06458972");
            assertThat(manager.errors).isEmpty();
        }
    }

    @Test
    void everyPageSpeaksBothLanguages() {
        try (var manager = Person.at(portal).signIn("manager")) {
            for (var path : PAGES) {
                assertThat(manager.open(path + "?lang=en").reads()).as(path).doesNotContainPattern(RAW_KEY);
                var chinese = manager.open(path + "?lang=zh").reads();
                assertThat(chinese).as(path).doesNotContainPattern(RAW_KEY);
                assertThat(chinese.codePoints()
                                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                                .count())
                        .as(path)
                        .isGreaterThan(40);
            }
            assertThat(manager.errors).isEmpty();
        }
    }

    @Test
    void anotherSitesPatientIsNotFoundForACoordinator() {
        String foreign;
        try (var manager = Person.at(portal).signIn("manager")) {
            foreign = manager.open("/patients?site=02")
                    .page
                    .getByText(Pattern.compile("^02-\\d{3}$"))
                    .first()
                    .innerText();
            assertThat(manager.open("/patients/" + foreign).reads()).contains(foreign);
        }
        try (var coordinator = Person.at(portal).signIn("site01")) {
            var foreignPage = withoutNumber(
                    coordinator
                            .open("/patients/" + foreign + "?study=NCT06458972")
                            .page
                            .locator("vaadin-app-layout > :not([slot])"),
                    foreign);
            var unknownPage = withoutNumber(
                    coordinator
                            .open("/patients/02-999?study=NCT06458972")
                            .page
                            .locator("vaadin-app-layout > :not([slot])"),
                    "02-999");
            assertThat(foreignPage).isEqualTo(unknownPage);
        }
    }

    @Test
    void theMonitorWorksOffThreeEventsWithoutAMouse() {
        try (var monitor = Person.at(portal).signIn("monitor").open("/safety")) {
            var waiting = waiting(monitor);
            assertThat(waiting).isGreaterThanOrEqualTo(3);
            monitor.press("r");
            monitor.press("q").types("Which culture result supports this?").press("Control+Enter");
            monitor.press("e").types("Please look at this with the sponsor.").press("Control+Enter");
            assertThat(monitor.errors).isEmpty();
            assertThat(waiting(monitor.open("/safety"))).isEqualTo(waiting - 3);
        }
    }

    @Test
    void bothSummariesPrintInBothLanguages() {
        for (var kind : List.of("enrollment", "safety")) {
            for (var language : List.of("en", "zh")) {
                var answer = pdf("/api/v1/studies/NCT06458972/reports/" + kind + ".pdf?lang=" + language);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Papilio-Run")).isPresent();
                assertThat(new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
        }
    }

    private static java.net.http.HttpResponse<byte[]> pdf(String path) {
        try {
            return portal.bytes(path, "manager");
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The number in the answer line. */
    private static int waiting(Person monitor) {
        return Integer.parseInt(
                monitor.page.locator(".answer").first().innerText().strip().split("\\D", 2)[0]);
    }

    private static String withoutNumber(Locator page, String number) {
        return page.first().innerText().replace(number, "…");
    }
}
